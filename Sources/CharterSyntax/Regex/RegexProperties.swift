/// The names that `\p{…}` knows: general categories, scripts and PCRE2's own. Case, blanks, `-` and
/// `_` in a name do not matter.
enum RegexProperties {
  /// Reads the names through, some two thousand bytes, until it meets this one.
  static func contains(_ name: String) -> Bool {
    var key = name.utf8.compactMap(folded)
    for prefix in ["script:", "sc:", "scriptextensions:", "scx:", "script=", "sc="]
    where key.starts(with: prefix.utf8) {
      key.removeFirst(prefix.utf8.count)
    }
    return !key.isEmpty && isKnown(key.span)
  }

  /// Names to propose for one that is unknown.
  static var suggestions: [String] {
    names.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func isKnown(_ key: Span<UInt8>) -> Bool {
    let text = names.utf8.span
    // How many bytes of the key the name at hand has begun with; nil once it differs.
    var matched: Int? = 0
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        if matched == key.count { return true }
        matched = 0
      } else if let count = matched, let letter = folded(byte) {
        matched = count < key.count && key[count] == letter ? count + 1 : nil
      }
    }
    return matched == key.count
  }

  /// A byte of a name as names are compared; nil if it does not matter.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: byte
    }
  }

  private static let names = """
    Any C Cc Cf Cn Co Cs L L& LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps
    S Sc Sk Sm So Z Zl Zp Zs Xan Xps Xsp Xuc Xwd
    Alphabetic ASCII Cased Dash Diacritic Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base
    Emoji_Presentation Extended_Pictographic Extender Hex_Digit ASCII_Hex_Digit Ideographic
    Lowercase Math Quotation_Mark Radical Regional_Indicator Uppercase Variation_Selector
    White_Space Default_Ignorable_Code_Point Grapheme_Base Grapheme_Extend ID_Continue ID_Start
    Join_Control Sentence_Terminal Soft_Dotted Terminal_Punctuation Unified_Ideograph
    XID_Continue XID_Start Case_Ignorable Bidi_Control Bidi_Mirrored
    Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali
    Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian
    Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret
    Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian
    Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya
    Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi
    Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kayah_Li Kharoshthi Khitan_Small_Script
    Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani
    Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek
    Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar
    Nabataean Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki
    Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian
    Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician
    Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala
    Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham
    Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic
    Unknown Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square
    """
}
