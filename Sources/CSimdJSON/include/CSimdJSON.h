#ifndef NEWSPRINT_CSIMDJSON_H
#define NEWSPRINT_CSIMDJSON_H

// JSON Lines by simdjson, as plain C: one call a block of lines, one flat record a line, no exception ever leaves.
//
// simdjson's stage 1 finds every quote, bracket, colon, comma and scalar of the whole block at once (SIMD, chosen for
// the CPU at run time). The walk over that index, which checks the grammar and copies the wanted fields, is ours: it is
// compiled for any CPU and stays fast because stories have few, long tokens.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable behind a block, and writable behind an arena.
enum { NEWSPRINT_JSON_PADDING = 64 };

/// The fields a story can have; also the order of `newsprint_json_record.fields`.
enum newsprint_json_field {
  NEWSPRINT_JSON_ID = 0,
  NEWSPRINT_JSON_HEADLINE = 1,
  NEWSPRINT_JSON_TEXT = 2,
  NEWSPRINT_JSON_DATE = 3,
  NEWSPRINT_JSON_SOURCE = 4,
  NEWSPRINT_JSON_LABEL = 5,
};
enum { NEWSPRINT_JSON_FIELD_COUNT = 6 };

/// What can be wrong with a line.
enum newsprint_json_problem {
  NEWSPRINT_JSON_OK = 0,
  NEWSPRINT_JSON_MALFORMED = 1,      // `position` is where
  NEWSPRINT_JSON_NOT_AN_OBJECT = 2,  // the line holds another value
  NEWSPRINT_JSON_WRONG_TYPE = 3,     // `field` has `type`; `key` is its name
  NEWSPRINT_JSON_NO_TEXT = 4,        // neither headline nor text
  NEWSPRINT_JSON_BAD_STRING = 5,     // an unclosed string or a raw control character; `position` is the line's start
  NEWSPRINT_JSON_BAD_UTF8 = 6,       // `position` is the line's start
};

/// The type of a JSON value.
enum newsprint_json_type {
  NEWSPRINT_JSON_ABSENT = 0,
  NEWSPRINT_JSON_NULL = 1,
  NEWSPRINT_JSON_BOOLEAN = 2,
  NEWSPRINT_JSON_NUMBER = 3,
  NEWSPRINT_JSON_STRING = 4,
  NEWSPRINT_JSON_ARRAY = 5,
  NEWSPRINT_JSON_OBJECT = 6,
};

/// How a block ended.
enum newsprint_json_status {
  NEWSPRINT_JSON_DONE = 0,
  NEWSPRINT_JSON_STOPPED = 1,  // at the first bad line, as asked; it is the only element of `errors`
  NEWSPRINT_JSON_NO_MEMORY = 2,
};

typedef struct {
  size_t start;
  size_t end;
} newsprint_json_range;

/// One name under which a field may be found. Names of one field come in order of preference; the case of ASCII letters
/// does not count, but a key that is spelled exactly so comes first. A NUL byte stands between the keys of a path into
/// objects: `headline\0main`. On its way a path leads through all objects of a list.
///
/// The value of a field is the last one of equal keys; a value that is not empty comes before one that is, that before
/// one of a wrong type, and that before null. A list of strings is a text, with a blank line between them, or a
/// headline; in an id, a date or a source an object whose key starts with `$` stands for its value.
typedef struct {
  const uint8_t *name;
  size_t length;
  int32_t field;
} newsprint_json_key;

/// One story: ranges in the arena, labels as a range in `labels`. An absent field is empty.
typedef struct {
  newsprint_json_range fields[5];
  newsprint_json_range raw;
  newsprint_json_range labels;
  size_t line;                  // from 0, within the block
  newsprint_json_range source;  // the line, in the block
  bool tells_version;           // whether a key of the object itself may say which version of a story the record is
} newsprint_json_record;

typedef struct {
  int32_t problem;
  int32_t field;
  int32_t type;
  size_t line;                // from 0, within the block
  size_t position;            // in the block
  newsprint_json_range text;  // the line, in the block
  newsprint_json_range key;   // in the block
} newsprint_json_error;

/// How to read lines.
typedef struct {
  const newsprint_json_key *keys;
  size_t key_count;
  uint32_t strict_fields;  // bit per field: a wrong type is an error; otherwise the field counts as absent
  bool keeps_raw;
  bool skips_invalid;
} newsprint_json_options;

/// What a block held. The arrays belong to the parser and live until its next call.
typedef struct {
  const newsprint_json_record *records;
  size_t record_count;
  const newsprint_json_range *labels;
  size_t label_count;
  const newsprint_json_error *errors;
  size_t error_count;
  size_t arena_length;
  size_t present_counts[NEWSPRINT_JSON_FIELD_COUNT];  // lines that have a field under one of its names, null or not
  size_t text_count;                                  // lines that have a text which is not empty
} newsprint_json_result;

typedef struct newsprint_json_parser newsprint_json_parser;

/// A parser with its own scratch memory, for one thread at a time; NULL when memory is out.
newsprint_json_parser *newsprint_json_parser_create(void);
void newsprint_json_parser_destroy(newsprint_json_parser *parser);

/// Parses the JSON objects of `block`, one a line; `block` has `NEWSPRINT_JSON_PADDING` readable bytes behind it.
///
/// `arena` has room for `arena_capacity` bytes and `NEWSPRINT_JSON_PADDING` more; `length` is enough, once more when
/// `keeps_raw` and once more for each field beyond the first that is looked for under the same key.
enum newsprint_json_status newsprint_json_parse(
    newsprint_json_parser *parser, const newsprint_json_options *options, const uint8_t *block, size_t length,
    uint8_t *arena, size_t arena_capacity, newsprint_json_result *result);

/// Whether the bytes are valid UTF-8.
bool newsprint_is_utf8(const uint8_t *bytes, size_t length);

/// The number of line feeds in the bytes.
size_t newsprint_count_lines(const uint8_t *bytes, size_t length);

/// The CPU implementation that simdjson chose.
const char *newsprint_simdjson_implementation(void);

#ifdef __cplusplus
}
#endif
#endif
