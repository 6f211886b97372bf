#include "CBuild.h"

// A macro's value between quotes. Of nothing the text is empty.
#define QUOTED(...) #__VA_ARGS__
#define VALUE(...) QUOTED(__VA_ARGS__)

#ifndef NEWSPRINT_COMMIT
#define NEWSPRINT_COMMIT
#endif

static const char commit[] = VALUE(NEWSPRINT_COMMIT);

uint8_t newsprint_build_commit_byte(uint64_t place) { return place < sizeof commit ? (uint8_t)commit[place] : 0; }
