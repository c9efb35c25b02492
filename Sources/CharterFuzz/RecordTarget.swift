import RecordIO

/// Reads the bytes as a line of NDJSON, and as a record of CSV.
func tryRecord(_ bytes: [UInt8]) {
  tryFields(bytes)
  var scanner = JSONLineScanner(wantedMembers)
  guard scanner.scan(bytes.span) == nil else { return }
  for slot in pointers.indices { tryValue(scanner.value(slot), of: bytes) }

  let value = Array("{\"verdict\":\"flag\"}".utf8)
  var spliced: [UInt8] = []
  scanner.splice(bytes.span, name: "charter", value: value.span, into: &spliced)
  require(spliced.count <= bytes.count + value.count + 12, "a splice adds more than its member")

  var second = JSONLineScanner(wantedMembers)
  require(second.scan(spliced.span) == nil, "a splice breaks its line")
  let member = second.value(pointers.count - 1)
  require(member.kind == .object, "the spliced member is not there")
  require(spliced[member.range].elementsEqual(value), "the spliced member was changed")
  for slot in pointers.indices.dropLast() {
    let (before, after) = (scanner.value(slot), second.value(slot))
    require(before.kind == after.kind, "a splice changes what \(pointers[slot]) is")
    require(
      bytes[before.range].elementsEqual(spliced[after.range]),
      "a splice changes \(pointers[slot])")
  }
  var again: [UInt8] = []
  second.splice(spliced.span, name: "charter", value: value.span, into: &again)
  require(again == spliced, "splicing again changes the line")
}

/// The last one is what a splice replaces.
private let pointers = ["/text", "/id", "/lang", "/a/b", "/a/0", "/a", "/", "/été", "/charter"]
private let wantedMembers = try! MemberPaths(pointers, replacing: "charter")

private func tryValue(_ value: JSONValue, of line: [UInt8]) {
  require(
    0 <= value.start && value.start <= value.end && value.end <= line.count,
    "a value outside its line")
  var text: [UInt8] = []
  let isRepaired = JSONString.append(value, of: line.span, to: &text)
  _ = requireText(text, "a decoded string")
  tryRoundTrip(text)
  _ = JSONNumber.thousandths(line.span.extracting(value.range))

  var written: [UInt8] = []
  JSONWriter.append(value, of: line.span, to: &written)
  _ = requireText(written, "a rewritten scalar")
  if value.isString, !isRepaired {
    var rewritten: [UInt8] = []
    let whole = JSONValue(.escapedString, start: 0, end: written.count)
    JSONString.append(whole, of: written.span, to: &rewritten)
    require(rewritten == text, "a rewritten string has another text")
  }
  var members = JSONMemberCursor(value)
  var end = value.start
  while let member = members.next(in: line.span) {
    require(
      end < member.value.end && member.value.end < value.end, "a member outside its container")
    end = member.value.end
  }
}

/// A text that is written as a string reads the same.
private func tryRoundTrip(_ text: [UInt8]) {
  var json: [UInt8] = []
  JSONWriter.append(text.span, to: &json)
  require(!json.contains { $0 < 0x20 }, "a raw control character in a string")
  var read: [UInt8] = []
  let whole = JSONValue(.escapedString, start: 0, end: json.count)
  let isRepaired = JSONString.append(whole, of: json.span, to: &read)
  require(!isRepaired && read == text, "a written string has another text")
}

private func tryFields(_ bytes: [UInt8]) {
  var scanner = CSVRecordScanner()
  scanner.scan(bytes.span)
  require(scanner.count > 0, "a record without a field")
  var total = 0
  for index in 0...scanner.count {
    var text: [UInt8] = []
    let isRepaired = scanner.appendField(index, of: bytes.span, to: &text)
    _ = requireText(text, "a field")
    if !isRepaired { total += text.count }
    require(text.isEmpty || !scanner.isEmpty(index), "an empty field has a text")
  }
  require(total <= bytes.count, "fields are longer than their record")
}
