import Charter
import CharterImport
import Testing

@Suite("Discord AutoMod")
struct DiscordTests {
  private static let rules = #"""
    [
      {"id": "1", "guild_id": "9", "name": "Bad words", "creator_id": "5", "event_type": 1,
       "trigger_type": 1,
       "trigger_metadata": {
         "keyword_filter": ["moron", "tw*t", "*phobe*", "clown*", "free nitro", "ab*"],
         "regex_patterns": ["(?i)b[a4]dword+s?", "fr[e3]{2}\\s*n[i1]tro"],
         "allow_list": ["class clown", "clown fish*"]},
       "actions": [{"type": 1, "metadata": {"custom_message": "no"}},
                   {"type": 2, "metadata": {"channel_id": "7"}}],
       "enabled": true, "exempt_roles": ["123"], "exempt_channels": ["77"]},
      {"name": "Presets", "event_type": 1, "trigger_type": 4,
       "trigger_metadata": {"presets": [1, 3], "allow_list": []}, "actions": [{"type": 1}], "enabled": true},
      {"name": "Mentions", "event_type": 1, "trigger_type": 5,
       "trigger_metadata": {"mention_total_limit": 2}, "actions": [{"type": 2}], "enabled": true},
      {"name": "Spam", "event_type": 1, "trigger_type": 3, "actions": [{"type": 1}], "enabled": true},
      {"name": "Profiles", "event_type": 2, "trigger_type": 6,
       "trigger_metadata": {"keyword_filter": ["server admin"]}, "actions": [{"type": 4}], "enabled": true},
      {"name": "Asleep", "event_type": 1, "trigger_type": 1,
       "trigger_metadata": {"keyword_filter": ["zebra"]}, "actions": [{"type": 1}], "enabled": false},
      {"name": "New", "trigger_type": 99}
    ]
    """#

  @Test("a rule set as the API answers it compiles, with every rule told")
  func ruleSet() throws {
    let imported = try Imported.charter(Self.rules, .discord)
    #expect(
      imported.grades == [
        "2 approximate", "11 unsupported", "13 approximate", "15 unsupported", "16 approximate",
        "18 approximate", "20 unsupported",
      ])
    #expect(imported.ruleCount == 4)
    for text in [
      "moron", "twiiit", "xenophobes", "Clownish", "free nitro", "abc", "b4dwordd", "free n1tro",
    ] {
      #expect(try Imported.verdict(imported, "so \(text) ok") == .hide, "\(text)")
    }
    for text in ["morons", "the class clown", "clown fishes", "cab", "zebra"] {
      #expect(try Imported.verdict(imported, "so \(text) ok") == .allow, "\(text)")
    }
    #expect(try Imported.verdict(imported, "@a1 @b1 @c1") == .flag)
    #expect(try Imported.verdict(imported, "@a1 @b1") == .allow)
    #expect(try Imported.verdict(imported, "hi", author: "Server Admin") == .flag)
    #expect(try Imported.verdict(imported, "moron", ["roles": .words(["123"])]) == .allow)
    #expect(try Imported.verdict(imported, "moron", ["channels": .words(["78"])]) == .hide)
  }

  @Test(
    "one rule, or an object that holds rules, is read too",
    arguments: [
      #"{"name":"x","trigger_type":1,"trigger_metadata":{"keyword_filter":["moron"]},"actions":[{"type":1}]}"#,
      #"{"auto_moderation_rules":[{"name":"x","trigger_type":1,"trigger_metadata":{"keyword_filter":["moron"]},"actions":[{"type":1}]}]}"#,
    ])
  func shapes(_ json: String) throws {
    #expect(try Imported.verdict(Imported.charter(json, .discord), "moron") == .hide)
  }

  @Test(
    "what is no JSON is refused with its line",
    arguments: [
      ("", 1), ("[\n{\n", 3), ("[\n{\"a\" 1}]", 2), ("[1,\n2,]", 2), ("[\"a\nb\"]", 1),
      ("{}\n{}", 2),
      ("[01]", 1), ("[NaN]", 1), ("[tru]", 1), ("{\"rules\": 3}", 1), ("7", 1), ("[\"\\\"]", 1),
      (String(repeating: "[", count: 200_000), 1),
      (String(repeating: "{\"a\":", count: 100_000), 1),
    ])
  func broken(_ json: String, _ line: Int) throws {
    do {
      _ = try Imported.charter(json, .discord)
      Issue.record("it was read")
    } catch let failure as ImportFailure {
      #expect(failure.line == line)
    }
  }

  @Test("values of the wrong type are named, and trap nothing")
  func wrongTypes() throws {
    let imported = try Imported.charter(
      #"""
      [{"name":"a","trigger_type":1,"trigger_metadata":{"keyword_filter":["xyz",5,null,{"a":1},"\ud800","*","a\u0000b"]},
        "actions":5,"exempt_roles":"x"}, 7, null, "x", {"name":[],"trigger_type":"1"},
       {"name":"m","trigger_type":5,"trigger_metadata":{"mention_total_limit":99999999999999999999}}]
      """#, .discord)
    #expect(imported.count(.unsupported) == 5)
    #expect(try Imported.verdict(imported, "xyz") == .flag)
  }
}
