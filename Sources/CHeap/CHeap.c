#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "CHeap.h"

#if defined(__linux__)
#include <stdlib.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
  large_page = 2 << 20,
  // Addresses that the heap takes at a time.
  reserve = 32 << 20,
  // What malloc writes when it grows lies before the first large page, which must not have been touched.
  margin = 256 << 10,
  // More than malloc has at the beginning, less than the margin.
  growth = 200 << 10,
};

void heap_use_large_pages(void) {
  // Tables of less than 4 MiB come from the heap, and what is freed stays in it.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 2 * reserve);

  uintptr_t now = (uintptr_t)sbrk(0);
  uintptr_t first = (now + margin + large_page - 1) / large_page * large_page;
  if (sbrk((intptr_t)(first - margin - now)) == (void *)-1) return;
  mallopt(M_TOP_PAD, reserve);
  // volatile: an allocation that nobody uses is left out otherwise.
  void *volatile grown = malloc(growth);
  uintptr_t end = (uintptr_t)sbrk(0);
  // Later growth, and the heaps of other threads, take as little as ever.
  mallopt(M_TOP_PAD, 128 << 10);
  if (end > first && end - first <= reserve) madvise((void *)first, end - first, MADV_HUGEPAGE);
  free(grown);
}
#else
void heap_use_large_pages(void) {}
#endif
