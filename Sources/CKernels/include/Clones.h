// Whether a function can have a variant for each kind of CPU, picked when the program is loaded.
#ifndef NEWSPRINT_CLONES_H
#define NEWSPRINT_CLONES_H

#include <stdlib.h>  // also tells whether the C library is glibc, whose loader picks variants

// ThreadSanitizer starts after the loader has called what picks them, and would crash in there.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define NEWSPRINT_HAS_CLONES 0
#endif
#endif

#if !defined(NEWSPRINT_HAS_CLONES)
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define NEWSPRINT_HAS_CLONES 1
#else
#define NEWSPRINT_HAS_CLONES 0
#endif
#endif

#endif
