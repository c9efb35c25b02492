internal import CPCRE2

/// A pattern that PCRE2 has compiled, with machine code if it was asked for.
///
/// Patterns and subjects are UTF-8, character properties are Unicode's, a line ends in LF. Case counts:
/// whoever wants it ignored folds pattern and subject first. One program serves one thread at a time.
@safe package final class Program {
  let code: OpaquePointer

  /// Cost: some microseconds; about a hundred more with `jit`.
  package init(_ pattern: String, jit: Bool) throws(CompileError) {
    var errorNumber: Int32 = 0
    var errorOffset = 0
    var pattern = pattern
    // SAFETY: PCRE2 copies what it needs of the pattern before it returns; the context is freed here.
    let compiled = pattern.withUTF8 { bytes -> OpaquePointer? in
      let context = unsafe pcre2_compile_context_create_8(nil)
      defer { unsafe pcre2_compile_context_free_8(context) }
      unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
      return unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count,
        PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_AUTO_CAPTURE
          | PCRE2_USE_OFFSET_LIMIT,
        &errorNumber, &errorOffset, context)
    }
    guard let compiled = unsafe compiled else {
      throw CompileError(code: Int(errorNumber), offset: errorOffset)
    }
    unsafe code = compiled
    // Where there is no machine code to be had, the interpreter gives the same matches.
    // SAFETY: `compiled` is a live program that nobody else sees yet.
    if jit { _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) }
  }

  deinit {
    // SAFETY: the program is freed once, by its only owner.
    unsafe pcre2_code_free_8(code)
  }

  /// True when the pattern can match without consuming anything.
  package var matchesEmpty: Bool {
    var answer: UInt32 = 0
    // SAFETY: PCRE2_INFO_MATCHEMPTY writes one UInt32.
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MATCHEMPTY), &answer)
    return answer != 0
  }
}

/// Why PCRE2 refused a pattern.
package struct CompileError: Error, Equatable {
  /// PCRE2's error number.
  package let code: Int
  /// Byte offset in the pattern where PCRE2 stopped reading: not always where the fault is.
  package let offset: Int

  /// PCRE2's own sentence, in English.
  package var message: String {
    let capacity = 256
    // SAFETY: PCRE2 writes at most `capacity` bytes, and its return value is how many it wrote.
    return unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
      let length = unsafe pcre2_get_error_message_8(Int32(code), buffer.baseAddress, capacity)
      return max(0, Int(length))
    }
  }
}

/// The version of the PCRE2 library in use, such as `10.42`.
package let libraryVersion: String = {
  let capacity = 64
  // SAFETY: the version text is well under 64 bytes; the return value counts its closing NUL.
  let text = unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
    let length = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    return max(0, Int(length) - 1)
  }
  return String(text.prefix { $0 != " " })
}()
