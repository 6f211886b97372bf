// Finds where a text may read otherwise than its bytes say.
#ifndef NEWSPRINT_TEXTSEARCH_H
#define NEWSPRINT_TEXTSEARCH_H

#include <stddef.h>
#include <stdint.h>

// The first place from `start` on where a '<', an '&', a byte beyond ASCII or a line end behind a hyphen stands; `count`
// where there is none.
size_t newsprint_find_unusual(const uint8_t *text, size_t start, size_t count);

#endif
