// How the C library keeps memory that is freed.
#ifndef NEWSPRINT_FREEDMEMORY_H
#define NEWSPRINT_FREEDMEMORY_H

#include <stdlib.h>  // also tells whether the C library is glibc

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Keeps freed blocks of less than `block` bytes, and up to `total` bytes of them at the heap's end.
static inline void newsprint_keep_freed(int block, int total) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, total);
#else
  (void)block;
  (void)total;
#endif
}

#endif
