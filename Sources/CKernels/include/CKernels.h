// Named inlines for what Swift cannot say: byte masks, prefetch, relaxed float sums.
#ifndef NEWSPRINT_CKERNELS_H
#define NEWSPRINT_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "ByteMasks.h"

static inline void newsprint_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
