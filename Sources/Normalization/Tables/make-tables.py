#!/usr/bin/env python3
"""Writes CharacterTables.generated.swift: the classes and the folding of every Unicode scalar.

Run it without arguments in this folder. The output depends on nothing but this file and on the
Unicode version of Python's `unicodedata`, which has to be 14.0.0: that of PCRE2 10.42, so that the
tables and the patterns agree on what a letter is. Python 3.11 has it.

`unicodedata` lacks the emoji and the default-ignorable properties; their ranges stand below, from
the same version of the Unicode Character Database (emoji-data.txt, DerivedCoreProperties.txt,
PropList.txt).
"""

import sys
import unicodedata
from pathlib import Path

UNICODE = "14.0.0"
BLOCK = 128
OUTPUT = Path(__file__).with_name("CharacterTables.generated.swift")

# Bits of `CharacterClass`; CharacterClass.swift has the same order.
(LETTER, DIGIT, MARK, INVISIBLE, WHITE, BREAK, APOSTROPHE, DASH, QUOTATION, UPPERCASE, CASED, EMOJI,
 PRESENTATION, REGIONAL, SKIN_TONE, LETTERLIKE) = (1 << bit for bit in range(16))


def ranges(text):
    """The scalars of "AD 200B-200F"."""
    result = set()
    for part in text.split():
        first, _, last = part.partition("-")
        result.update(range(int(first, 16), int(last or first, 16) + 1))
    return result


EXTENDED_PICTOGRAPHIC = ranges("""
    A9 AE 203C 2049 2122 2139 2194-2199 21A9-21AA 231A-231B 2328 2388 23CF 23E9-23F3 23F8-23FA 24C2
    25AA-25AB 25B6 25C0 25FB-25FE 2600-2605 2607-2612 2614-2685 2690-2705 2708-2712 2714 2716 271D
    2721 2728 2733-2734 2744 2747 274C 274E 2753-2755 2757 2763-2767 2795-2797 27A1 27B0 27BF
    2934-2935 2B05-2B07 2B1B-2B1C 2B50 2B55 3030 303D 3297 3299 1F000-1F0FF 1F10D-1F10F 1F12F
    1F16C-1F171 1F17E-1F17F 1F18E 1F191-1F19A 1F1AD-1F1E5 1F201-1F20F 1F21A 1F22F 1F232-1F23A
    1F23C-1F23F 1F249-1F3FA 1F400-1F53D 1F546-1F64F 1F680-1F6FF 1F774-1F77F 1F7D5-1F7FF 1F80C-1F80F
    1F848-1F84F 1F85A-1F85F 1F888-1F88F 1F8AE-1F8FF 1F90C-1F93A 1F93C-1F945 1F947-1FAFF 1FC00-1FFFD
""")
# 1F6DC and the whole of 1FA70-1FAFF: later versions only ever add emoji there, and authors use
# them long before PCRE2 knows them.
EMOJI_PRESENTATION = ranges("""
    231A-231B 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE
    26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757
    2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 1F004 1F0CF 1F18E 1F191-1F19A 1F1E6-1F1FF 1F201 1F21A
    1F22F 1F232-1F236 1F238-1F23A 1F250-1F251 1F300-1F320 1F32D-1F335 1F337-1F37C 1F37E-1F393
    1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E
    1F550-1F567 1F57A 1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6D7
    1F6DC-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7EB 1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF
    1FA70-1FAFF
""")
DEFAULT_IGNORABLE = ranges("""
    AD 34F 61C 115F-1160 17B4-17B5 180B-180F 200B-200F 202A-202E 2060-206F 3164 FE00-FE0F FEFF FFA0
    FFF0-FFF8 1BCA0-1BCA3 1D173-1D17A E0000-E0FFF
""")
QUOTATION_MARK = ranges("""
    22 27 AB BB 2018-201F 2039-203A 2E42 300C-300F 301D-301F FE41-FE44 FF02 FF07 FF62-FF63
""")
REGIONAL_INDICATORS = ranges("1F1E6-1F1FF")
SKIN_TONES = ranges("1F3FB-1F3FF")
# Squared and negative letters that have no decomposition, beside those that have one.
LETTER_SHAPES = ranges("1F150-1F169 1F170-1F189 1F1E6-1F1FF")

APOSTROPHES = set("'’ʼ‘′`´ʹ‛＇")
LINE_BREAKS = set("\n\r\v\f\x85\u2028\u2029")
# Letters that have no decomposition, as a French or English keyboard would have them.
PLAIN_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i"}
# Œ and Æ before a letter in capitals become OE and AE: the reader of the table sees to that.
EXACT_LETTERS = {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ẞ": "SS"}
HANGUL = range(0xAC00, 0xD7A4)
# Vowels and trailing consonants, which Hangul syllables are composed with.
TRAILING_JAMO = ranges("1161-1175 11A8-11C2")
SURROGATES = range(0xD800, 0xE000)


def is_invisible(char):
    category = unicodedata.category(char)
    if category == "Cc":
        return char != "\t" and char not in LINE_BREAKS
    return category == "Cf" or ord(char) in DEFAULT_IGNORABLE


def is_dash(char):
    return unicodedata.category(char) == "Pd" or char == "−"


def is_letter(char):
    is_l = unicodedata.category(char)[0] == "L"
    return is_l and char not in APOSTROPHES and not is_invisible(char)


def decomposed(text):
    """Canonical decomposition, and compatibility decomposition of letters and digits alone."""
    result = ""
    for char in unicodedata.normalize("NFD", text):
        full = unicodedata.normalize("NFKD", char)
        categories = [unicodedata.category(each) for each in full]
        is_form = is_letter(char) or unicodedata.category(char) == "Nd"
        stays_word = all(each[0] in "LM" or each == "Nd" for each in categories)
        result += full if is_form and stays_word else char
    return result


def unified(char):
    """Apostrophes, dashes, white space and line breaks as one each; nothing for the invisible."""
    if char in APOSTROPHES:
        return "'"
    if char in LINE_BREAKS:
        return "\n"
    if is_invisible(char):
        return ""
    if is_dash(char):
        return "-"
    if char == "\t" or unicodedata.category(char) == "Zs":
        return " "
    return char


def without_marks(text):
    return "".join(char for char in text if unicodedata.category(char) not in ("Mn", "Me"))


def plain(char):
    text = char
    # Folding a capital may give a letter that decomposes (İ): repeated until nothing changes.
    while True:
        folded = without_marks(decomposed(text)).casefold()
        folded = "".join(PLAIN_LETTERS.get(each, each) for each in folded)
        folded = without_marks(decomposed("".join(map(unified, folded))))
        if folded == text:
            break
        text = folded
    # Marks that were part of a sign (notes of music) are no word characters either.
    is_sign = unicodedata.category(char) == "So"
    return "".join(c for c in text if unicodedata.category(c) != "Mc") if is_sign else text


def exact(char):
    text = "".join(map(unified, decomposed(char)))
    return unicodedata.normalize("NFC", "".join(EXACT_LETTERS.get(each, each) for each in text))


def primary_composites():
    """All (first, second, composite) but Hangul; what NFC takes apart again is excluded."""
    for char in map(chr, range(0x110000)):
        parts = unicodedata.decomposition(char).split()
        if len(parts) == 2 and "<" not in parts[0] and unicodedata.normalize("NFC", char) == char:
            yield (*(int(part, 16) for part in parts), ord(char))


COMPOSITES = sorted(primary_composites())
JOINING = TRAILING_JAMO.union(second for _, second, _ in COMPOSITES)


def is_letterlike(char):
    if ord(char) in LETTER_SHAPES:
        return True
    if unicodedata.category(char) not in ("So", "No", "Nl"):
        return False
    return any(each.isascii() and each.isalpha() for each in unicodedata.normalize("NFKD", char))


def classes(char):
    scalar, category = ord(char), unicodedata.category(char)
    if is_invisible(char):
        return INVISIBLE
    bits = 0
    if is_letter(char):
        bits |= LETTER
        if category in ("Lu", "Lt"):
            bits |= UPPERCASE
        if category in ("Lu", "Lt", "Ll") or char.lower() != char or char.upper() != char:
            bits |= CASED
    bits |= DIGIT if category == "Nd" else 0
    bits |= MARK if category[0] == "M" else 0
    bits |= BREAK if char in LINE_BREAKS else 0
    bits |= WHITE if char == "\t" or category == "Zs" else 0
    bits |= APOSTROPHE if char in APOSTROPHES else 0
    bits |= DASH if is_dash(char) else 0
    bits |= QUOTATION if scalar in QUOTATION_MARK and char not in APOSTROPHES else 0
    bits |= EMOJI if scalar in EXTENDED_PICTOGRAPHIC or scalar in SKIN_TONES else 0
    bits |= PRESENTATION if scalar in EMOJI_PRESENTATION else 0
    bits |= REGIONAL if scalar in REGIONAL_INDICATORS else 0
    bits |= SKIN_TONE if scalar in SKIN_TONES else 0
    bits |= LETTERLIKE if is_letterlike(char) else 0
    return bits


def mapping(char):
    """The folding of one scalar: (plain, exact, combining class of the first exact scalar, whether
    that one may change places or compose with what stands before it). A text is None if it is the
    scalar itself; the whole is None if there is nothing to say.
    """
    if ord(char) in HANGUL:
        return None
    first = unicodedata.normalize("NFD", exact(char))[:1]
    order = unicodedata.combining(first) if first else 0
    joins = order > 0 or first != "" and ord(first) in JOINING
    texts = (None if text == char else text for text in (plain(char), exact(char)))
    record = (*texts, order, joins)
    return None if record == (None, None, 0, False) else record


def trie(values):
    """Blocks of `values`, each once: (block number of each row, all blocks in a row)."""
    numbers, index, blocks = {}, [], []
    for start in range(0, len(values), BLOCK):
        block = tuple(values[start:start + BLOCK])
        if block not in numbers:
            numbers[block] = len(numbers)
            blocks.extend(block)
        index.append(numbers[block])
    return index, blocks


def number(value):
    """Five bits a character, the lowest first; 32 is added while more follow. "0" stands for 0."""
    text = ""
    while value >= 32:
        text += chr(48 + (value & 31 | 32))
        value >>= 5
    return text + chr(48 + value)


def zigzag(value):
    return value * 2 if value >= 0 else -value * 2 - 1


def runs(values):
    """Runs of one step: the count, then the step from one value to the next, zigzag coded."""
    steps, previous = [], 0
    for value in values:
        step = value - previous
        previous = value
        if steps and steps[-1][1] == step:
            steps[-1][0] += 1
        else:
            steps.append([1, step])
    return number(len(values)) + "".join(number(n) + number(zigzag(step)) for n, step in steps)


def records(mappings):
    text, previous = number(len(mappings)), 0
    for plain_text, exact_text, order, joins in mappings:
        for part in (plain_text, exact_text):
            # 0 stands for the scalar itself.
            text += number(0 if part is None else len(part) + 1)
            for char in part or "":
                text += number(zigzag(ord(char) - previous))
                previous = ord(char)
        text += number(order) + number(joins)
    return text


def compositions(composites):
    text, previous = number(len(composites)), (0, 0, 0)
    for composite in composites:
        text += "".join(number(zigzag(new - old)) for new, old in zip(composite, previous))
        previous = composite
    return text


def literal(name, comment, text):
    width = 96
    lines = [text[start:start + width] for start in range(0, len(text), width)]
    body = "\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name} = #"""\n{body}\n    """#\n'


HEADER = """\
// Generated by Tables/make-tables.py. Do not edit.
//
// From the Unicode Character Database {version}. Copyright © 1991-2021 Unicode, Inc. All rights
// reserved. Distributed under the Terms of Use in https://www.unicode.org/copyright.html
// (Unicode License Agreement: Data Files and Software).

// swift-format-ignore-file

/// Packed tables; `PackedNumbers` reads them. See `make-tables.py` for how they are made.
enum PackedTables {{
"""


def main():
    if unicodedata.unidata_version != UNICODE:
        sys.exit(f"Unicode {UNICODE} is needed, this Python has {unicodedata.unidata_version}")
    pairs, mappings, ids = [], [], {}
    for scalar in range(0x110000):
        if scalar in SURROGATES:
            pairs.append((0, 0))
            continue
        char = chr(scalar)
        record = mapping(char)
        if record is not None and record not in ids:
            mappings.append(record)
            ids[record] = len(mappings)
        pairs.append((classes(char), 0 if record is None else ids[record]))
    index, blocks = trie(pairs)
    OUTPUT.write_text(
        HEADER.format(version=UNICODE)
        + literal("blockNumbers", f"The block of each {BLOCK} scalars.", runs(index))
        + "\n"
        + literal("classes", "`CharacterClass` of each place of each block.",
                  runs([pair[0] for pair in blocks]))
        + "\n"
        + literal("mappingNumbers", "Number of the mapping of each place, 0 for none.",
                  runs([pair[1] for pair in blocks]))
        + "\n"
        + literal("mappings", "Plain text, exact text, combining class, and whether it joins.",
                  records(mappings))
        + "\n"
        + literal("compositions", "First scalar, second scalar, and what NFC makes of the two.",
                  compositions(COMPOSITES))
        + "}\n", encoding="utf-8")
    print(len(index), "rows", len(blocks) // BLOCK, "blocks", len(mappings), "mappings",
          len(COMPOSITES), "composites", OUTPUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
