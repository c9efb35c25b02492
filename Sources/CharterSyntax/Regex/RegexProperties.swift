/// The names that `\p{…}` knows: general categories, scripts and PCRE2's own. Case, blanks, `-` and
/// `_` in a name do not matter.
enum RegexProperties {
  static func contains(_ name: String) -> Bool {
    var key = folded(name)
    for prefix in ["script:", "sc:", "scriptextensions:", "scx:", "script=", "sc="]
    where key.hasPrefix(prefix) {
      key.removeFirst(prefix.count)
    }
    return known.contains(key)
  }

  /// Names to propose for one that is unknown.
  static let suggestions = names

  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" })
  }

  private static let known = Set(names.map(folded))

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
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
