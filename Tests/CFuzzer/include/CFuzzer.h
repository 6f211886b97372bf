// The face of libFuzzer, which is linked in by scripts/fuzz and by nothing else.
#ifndef NEWSPRINT_CFUZZER_H
#define NEWSPRINT_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Hands each input to `body`; returns when the run is over.
typedef int (*newsprint_fuzz_body)(const uint8_t *bytes, size_t count);

extern int LLVMFuzzerRunDriver(int *count, char ***arguments, newsprint_fuzz_body body) __attribute__((weak));

/// Runs libFuzzer with the arguments of a command line; -1 where it is not linked in.
static inline int newsprint_fuzz(int count, char **arguments, newsprint_fuzz_body body) {
  return LLVMFuzzerRunDriver ? LLVMFuzzerRunDriver(&count, &arguments, body) : -1;
}

#endif
