// How the C library keeps memory that is freed.
#ifndef NEWSPRINT_FREEDMEMORY_H
#define NEWSPRINT_FREEDMEMORY_H

#include <stdlib.h>  // also tells whether the C library is glibc

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Keeps freed blocks of less than `block` bytes, and up to `total` bytes of them at the heap's end, and has threads share
/// `heaps` heaps: what one heap has free no other has use for.
static inline void newsprint_keep_freed(int block, int total, int heaps) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, total);
  mallopt(M_ARENA_MAX, heaps);
#else
  (void)block;
  (void)total;
  (void)heaps;
#endif
}

#endif
