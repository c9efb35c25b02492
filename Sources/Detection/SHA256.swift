/// SHA-256 of byte rows (FIPS 180-4): for the checksums of wallet addresses and the digest of a charter.
package struct SHA256 {
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// What is left of the bytes behind the last whole block.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  package init() {}

  /// The 32 bytes of the digest.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.add(bytes.span)
    return hash.finish()
  }

  /// Takes the next bytes of the message.
  package mutating func add(_ bytes: Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      for index in 0..<start { rest.append(bytes[index]) }
      guard rest.count == 64 else { return }
      let block = rest
      rest = []
      take(block.span)
    }
    while bytes.count - start >= 64 {
      take(bytes.extracting(start..<start + 64))
      start += 64
    }
    for index in start..<bytes.count { rest.append(bytes[index]) }
  }

  /// The 32 bytes of the digest of all that was added.
  package consuming func finish() -> [UInt8] {
    let bits = count &* 8
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % 64 != 56 { padding.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    add(padding.span)
    var digest: [UInt8] = []
    for index in state.indices {
      for shift in [24, 16, 8, 0] as [UInt32] {
        digest.append(UInt8(truncatingIfNeeded: state[index] >> shift))
      }
    }
    return digest
  }

  private mutating func take(_ block: Span<UInt8>) {
    var schedule: [64 of UInt32] = .init(repeating: 0)
    for index in 0..<16 {
      let place = index &* 4
      schedule[index] =
        UInt32(block[place]) &<< 24 | UInt32(block[place &+ 1]) &<< 16
        | UInt32(block[place &+ 2]) &<< 8 | UInt32(block[place &+ 3])
    }
    for index in 16..<64 {
      let far = schedule[index &- 15]
      let near = schedule[index &- 2]
      let low = Self.rotated(far, 7) ^ Self.rotated(far, 18) ^ far &>> 3
      let high = Self.rotated(near, 17) ^ Self.rotated(near, 19) ^ near &>> 10
      schedule[index] = schedule[index &- 16] &+ low &+ schedule[index &- 7] &+ high
    }
    var work = Work(state)
    let (words, constants) = (schedule.span, Self.roundConstants.span)
    for index in stride(from: 0, to: 64, by: 8) { work.mix(words, constants, from: index) }
    work.add(to: &state)
  }

  /// The eight working variables. Which of them is first moves on by one each round; after eight rounds
  /// each is in its place again.
  private struct Work {
    var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32)
    var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32)

    init(_ state: [8 of UInt32]) {
      (a, b, c, d) = (state[0], state[1], state[2], state[3])
      (e, f, g, h) = (state[4], state[5], state[6], state[7])
    }

    @inline(__always)
    mutating func mix(_ schedule: Span<UInt32>, _ constants: Span<UInt32>, from index: Int) {
      SHA256.round(a, b, c, &d, e, f, g, &h, schedule[index] &+ constants[index])
      SHA256.round(h, a, b, &c, d, e, f, &g, schedule[index &+ 1] &+ constants[index &+ 1])
      SHA256.round(g, h, a, &b, c, d, e, &f, schedule[index &+ 2] &+ constants[index &+ 2])
      SHA256.round(f, g, h, &a, b, c, d, &e, schedule[index &+ 3] &+ constants[index &+ 3])
      SHA256.round(e, f, g, &h, a, b, c, &d, schedule[index &+ 4] &+ constants[index &+ 4])
      SHA256.round(d, e, f, &g, h, a, b, &c, schedule[index &+ 5] &+ constants[index &+ 5])
      SHA256.round(c, d, e, &f, g, h, a, &b, schedule[index &+ 6] &+ constants[index &+ 6])
      SHA256.round(b, c, d, &e, f, g, h, &a, schedule[index &+ 7] &+ constants[index &+ 7])
    }

    func add(to state: inout [8 of UInt32]) {
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }

  /// One round (FIPS 180-4, 6.2.2, step 3), of which only two variables get new values. The functions of
  /// 4.1.2 are written with the fewest operations: three rotations one inside the other are those of the
  /// standard (6, 11 and 25 bits; 2, 13 and 22).
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let high = rotated(rotated(rotated(e, 14) ^ e, 5) ^ e, 6)
    let choice = (f ^ g) & e ^ g
    let one = h &+ high &+ choice &+ input
    let low = rotated(rotated(rotated(a, 9) ^ a, 11) ^ a, 2)
    let majority = a & b | c & (a | b)
    d = d &+ one
    h = one &+ low &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }
}
