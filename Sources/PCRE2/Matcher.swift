internal import CPCRE2

/// The memory that matching needs: match data, limits, a stack for machine code. One a thread.
@safe package struct Matcher: ~Copyable {
  package enum Outcome: Equatable {
    case none
    /// Half-open byte range in the subject.
    case match(Range<Int>)
    /// A limit of PCRE2 was reached: whether the pattern matches is not known.
    case limit
  }

  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?

  /// `stepLimit` bounds the work from one start position, `depthLimit` the backtracking points kept.
  package init(stepLimit: UInt32 = 200_000, depthLimit: UInt32 = 10_000) {
    // SAFETY: each object is made here and freed in deinit. PCRE2 answers NULL only when memory is
    // exhausted, where no Swift program goes on either.
    unsafe data = pcre2_match_data_create_8(1, nil)!
    unsafe context = pcre2_match_context_create_8(nil)!
    unsafe stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    unsafe pcre2_set_match_limit_8(context, stepLimit)
    unsafe pcre2_set_depth_limit_8(context, depthLimit)
    if let stack = unsafe stack {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  deinit {
    // SAFETY: made in init, freed once, by the only owner.
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// The leftmost match that starts at `start` or after it, and not after `last`.
  ///
  /// `subject` is valid UTF-8 and `start` a character border in it: PCRE2 is told not to check, since
  /// whoever made the view has. Allocates nothing.
  package func firstMatch(
    of program: Program, in subject: Span<UInt8>, from start: Int, startingBy last: Int? = nil
  ) -> Outcome {
    precondition(start >= 0 && start <= subject.count)
    // SAFETY: the context is this matcher's own.
    unsafe pcre2_set_offset_limit_8(context, last ?? subject.count)
    // SAFETY: the pointer is used only within the closure; PCRE2 reads `count` bytes of it.
    let result = unsafe subject.withUnsafeBufferPointer { bytes -> Int32 in
      // PCRE2 wants an address even for no bytes at all.
      var nothing: UInt8 = 0
      return unsafe withUnsafePointer(to: &nothing) { empty in
        unsafe pcre2_match_8(
          program.code, bytes.baseAddress ?? empty, bytes.count, start, PCRE2_NO_UTF_CHECK, data,
          context)
      }
    }
    if result == PCRE2_ERROR_NOMATCH { return .none }
    if result < 0 { return .limit }
    // SAFETY: after a match the vector's first pair is set, also when the result is 0, which means
    // only that there was no room for the captures.
    let pair = unsafe pcre2_get_ovector_pointer_8(data)!
    let (from, to) = unsafe (Int(pair[0]), Int(pair[1]))
    // \K inside a look-around can report an end before the start.
    return .match(min(from, to)..<max(from, to))
  }
}
