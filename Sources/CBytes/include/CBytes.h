// Sixteen bytes at once: what Swift's SIMD types have no operation for, or none that compiles to one
// instruction. Vector extensions of clang; no pointers, no state, no undefined behavior.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdint.h>

typedef uint8_t cbytes16 __attribute__((ext_vector_type(16)));
typedef _Bool cbytes16_mask __attribute__((ext_vector_type(16)));

// The top bit of each byte, the first byte's lowest.
static inline uint64_t cbytes16_bits(cbytes16 bytes) {
  cbytes16_mask mask = __builtin_convertvector(bytes >> 7, cbytes16_mask);
  uint16_t bits;
  __builtin_memcpy(&bits, &mask, sizeof bits);
  return bits;
}

// The bytes equal to one value, as bits.
static inline uint64_t cbytes16_equal(cbytes16 bytes, uint8_t value) {
  return cbytes16_bits((cbytes16)(bytes == (cbytes16)value));
}

// The bytes equal to those of another sixteen, as bits.
static inline uint64_t cbytes16_same(cbytes16 bytes, cbytes16 others) {
  return cbytes16_bits((cbytes16)(bytes == others));
}

// The bytes from `low` to `high`, as bits.
static inline uint64_t cbytes16_between(cbytes16 bytes, uint8_t low, uint8_t high) {
  return cbytes16_bits((cbytes16)((cbytes16)(bytes - low) <= (cbytes16)(uint8_t)(high - low)));
}

// ASCII capitals made small.
static inline cbytes16 cbytes16_lowercased(cbytes16 bytes) {
  cbytes16 capitals = (cbytes16)((cbytes16)(bytes - 'A') <= (cbytes16)(uint8_t)('Z' - 'A'));
  return bytes | (capitals & 0x20);
}

// The bytes equal to the one before, as bits; `last` stands before the first.
static inline uint64_t cbytes16_repeats(cbytes16 bytes, uint8_t last) {
  cbytes16 before = __builtin_shufflevector(
      bytes, (cbytes16)last, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
  return cbytes16_bits((cbytes16)(bytes == before));
}

#endif
