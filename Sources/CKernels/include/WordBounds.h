// Finds the words of ASCII text: the places where they start and end, without a branch a word.
#ifndef NEWSPRINT_WORDBOUNDS_H
#define NEWSPRINT_WORDBOUNDS_H

#include <stddef.h>
#include <stdint.h>

/// The most bytes that are looked at in one call.
enum { NEWSPRINT_WORDS_WINDOW = 4096 };
/// The room that the text made lower case takes, with what may be read behind its last word.
enum { NEWSPRINT_WORDS_LOWERED = NEWSPRINT_WORDS_WINDOW + 80 };
/// The room that starts and ends take each: a word and what parts it from the next are two bytes at least, and numbers
/// are written four at a time.
enum { NEWSPRINT_WORDS_MOST = NEWSPRINT_WORDS_WINDOW / 2 + 32 };

typedef struct {
  uint32_t count;  // of words that end before `end`
  uint32_t open;   // where a word starts that goes up to `end`, and perhaps on; `end` where there is none
  uint32_t end;    // the first byte that is not ASCII, or the length
} newsprint_word_bounds;

/// Finds the words (runs of A-Z a-z 0-9 _) of `length` bytes, at most `NEWSPRINT_WORDS_WINDOW`, up to the first byte
/// that is not ASCII. `lowered` gets the text with A-Z made lower case.
newsprint_word_bounds newsprint_find_words(
  const uint8_t *text, size_t length, uint8_t *lowered, uint16_t *starts, uint16_t *ends);

#endif
