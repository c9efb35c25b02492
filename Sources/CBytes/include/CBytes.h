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

// The first bytes, up to sixteen, with the bit 0x20 set, and zeros behind them.
static inline cbytes16 cbytes16_small_head(cbytes16 bytes, uint64_t length) {
  static const uint8_t masks[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                    255, 255, 255, 255, 255, 255, 255, 255};
  cbytes16 mask;
  __builtin_memcpy(&mask, masks + 16 - (length < 16 ? length : 16), sizeof mask);
  return (bytes | 0x20) & mask;
}

// What sixty-four bytes of text are, one bit each, the first byte's lowest.
typedef struct {
  // Letters and digits of ASCII.
  uint64_t words;
  // Spaces, line feeds, apostrophes, commas and straight quotation marks.
  uint64_t gaps;
  // Full stops, exclamation and question marks, colons and semicolons.
  uint64_t stops;
  // Bytes above 0x7F.
  uint64_t others;
} cbytes64_kinds;

static inline uint64_t cbytes64_join(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  return a | b << 16 | c << 32 | d << 48;
}

static inline uint64_t cbytes16_words(cbytes16 bytes) {
  cbytes16 letters = (cbytes16)((cbytes16)((bytes | 0x20) - 'a') <= (cbytes16)(uint8_t)25);
  cbytes16 digits = (cbytes16)((cbytes16)(bytes - '0') <= (cbytes16)(uint8_t)9);
  return cbytes16_bits(letters | digits);
}

static inline uint64_t cbytes16_gaps(cbytes16 bytes) {
  return cbytes16_bits((cbytes16)(bytes == (cbytes16)(uint8_t)' ') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'\n') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'\'') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'"') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)','));
}

static inline uint64_t cbytes16_stops(cbytes16 bytes) {
  return cbytes16_bits((cbytes16)((cbytes16)(bytes - ':') <= (cbytes16)(uint8_t)1) |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'.') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'!') |
                       (cbytes16)(bytes == (cbytes16)(uint8_t)'?'));
}

static inline cbytes64_kinds cbytes64_read(cbytes16 a, cbytes16 b, cbytes16 c, cbytes16 d) {
  cbytes64_kinds kinds;
  kinds.words =
      cbytes64_join(cbytes16_words(a), cbytes16_words(b), cbytes16_words(c), cbytes16_words(d));
  kinds.gaps = cbytes64_join(cbytes16_gaps(a), cbytes16_gaps(b), cbytes16_gaps(c), cbytes16_gaps(d));
  kinds.stops =
      cbytes64_join(cbytes16_stops(a), cbytes16_stops(b), cbytes16_stops(c), cbytes16_stops(d));
  kinds.others =
      cbytes64_join(cbytes16_bits(a), cbytes16_bits(b), cbytes16_bits(c), cbytes16_bits(d));
  return kinds;
}

#endif
