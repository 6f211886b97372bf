/* Newsprint's C interface: tag stories by topic, find duplicate stories, read pages and feeds.
 *
 * Stories go in and results come out as columns in the layout of Apache Arrow, whole batches at a time; with
 * np_tag_arrow and np_dedup_arrow through the Arrow C Data Interface.
 *
 * - What can fail takes `char **error` last and returns NULL where it failed; where `error` is not NULL, it is set to a
 *   message in UTF-8 that ends with a zero byte, to be freed by np_string_free. It is left alone where nothing failed.
 * - Handles (np_model, np_tags ...) are freed by their own functions; NULL may be freed. What a getter returns belongs to
 *   the handle and lives as long.
 * - Any number of threads may use one handle at once, but for freeing it.
 * - Bytes that are not UTF-8 are read as U+FFFD. No bytes of a text, whatever they are, end the program; offsets that
 *   descend or are negative, and counts that are negative, are errors.
 * - Structures of options begin with their size, so that later versions can add members: set them by their functions
 *   np_..._options_init first.
 */
#ifndef NEWSPRINT_H
#define NEWSPRINT_H

#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define NP_NULLABLE _Nullable
#else
#define NP_NULLABLE
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* MARK: - The library */

/* The version of the interface: it changes where a program must be compiled anew. */
#define NP_ABI_VERSION 1
int32_t np_abi_version(void);

/* The version of Newsprint, such as "1.0.0". */
const char *np_version(void);

/* Frees a string that a function of this header gave, such as an error. */
void np_string_free(char *NP_NULLABLE string);

/* MARK: - Stories */

/* A column of strings, in the layout of Arrow's large_utf8: string i is the bytes offsets[i] ..< offsets[i + 1] of data,
 * and there is one offset more than strings. A column whose offsets are NULL is not there. */
typedef struct np_strings {
  const int64_t *NP_NULLABLE offsets;
  const char *NP_NULLABLE data;
} np_strings;

/* A batch of stories; any column may be missing. */
typedef struct np_stories {
  int64_t count;
  np_strings ids;
  np_strings headlines;
  np_strings texts;
  /* ISO 8601, as "2026-05-01" or "2026-05-01T09:30:00Z"; an empty string where it is not known. */
  np_strings dates;
  np_strings sources;
} np_stories;

/* The labels of stories: those of story i are the strings offsets[i] ..< offsets[i + 1] of names. */
typedef struct np_labels {
  const int64_t *NP_NULLABLE offsets;
  np_strings names;
} np_labels;

/* MARK: - Topic models */

typedef struct np_model np_model;

/* Opens a model file. A folder with iptc-en.newsprint opens the models in it, English, German, Spanish and French, of which
 * each story is shown to that of its language. NULL looks for the folder that came with Newsprint, where the command does:
 * the environment variable NEWSPRINT_MODEL, then beside the program, then in share/newsprint/models of the usual prefixes. */
np_model *NP_NULLABLE np_model_open(const char *NP_NULLABLE path, char *NP_NULLABLE *NP_NULLABLE error);

/* Opens a model from the bytes of its file, which are copied. */
np_model *NP_NULLABLE np_model_from_bytes(const void *bytes, size_t size, char *NP_NULLABLE *NP_NULLABLE error);

void np_model_free(np_model *NP_NULLABLE model);

/* Its topics. */
int32_t np_model_topic_count(const np_model *model);
const char *NP_NULLABLE np_model_topic(const np_model *model, int32_t topic);

/* Whether its stories have one topic each: 1 or 0. */
int32_t np_model_is_exclusive(const np_model *model);

/* Writes the file of a model; returns 0, or -1 where that failed. */
int32_t np_model_save(const np_model *model, const char *path, char *NP_NULLABLE *NP_NULLABLE error);

/* The bytes of a model's file, freed by np_bytes_free. Of several models, those of the first. */
void *NP_NULLABLE np_model_bytes(const np_model *model, size_t *size);
void np_bytes_free(void *NP_NULLABLE bytes);

/* MARK: - Tagging */

typedef struct np_tag_options {
  size_t size;
  /* How many threads to use; 0: one for each processor. */
  int32_t threads;
  /* This many topics a story; 0: those that a reader would expect. */
  int32_t top;
  /* No topic below this probability; negative: the model's own thresholds. */
  double min_probability;
  /* Choose among these topics only, `among_count` strings; NULL: all. */
  np_strings among;
  int64_t among_count;
  /* Whether what stands around a story, and markup, count as text: 1 or 0. */
  int32_t keep_furniture;
  int32_t keep_markup;
} np_tag_options;

void np_tag_options_init(np_tag_options *options);

typedef struct np_tags np_tags;

/* Tags stories. `options` NULL: the default ones. */
np_tags *NP_NULLABLE np_tag(const np_model *model, const np_stories *stories, const np_tag_options *NP_NULLABLE options,
                            char *NP_NULLABLE *NP_NULLABLE error);
void np_tags_free(np_tags *NP_NULLABLE tags);

int64_t np_tags_count(const np_tags *tags);
/* The topics of story i are at offsets[i] ..< offsets[i + 1] of the next two, best first. */
const int64_t *np_tags_offsets(const np_tags *tags);
/* Indices of topics: np_model_topic. */
const int32_t *np_tags_topics(const np_tags *tags);
const float *np_tags_probabilities(const np_tags *tags);
/* For each story why it has no topic: np_abstention; 0 where it has one. */
const uint8_t *np_tags_abstentions(const np_tags *tags);
/* What an abstention means; NULL for 0 and for numbers that are none. */
const char *NP_NULLABLE np_abstention(uint8_t abstention);
/* For each story the model that tagged it, an index for np_model_name: always 0 where a path was opened. */
const uint8_t *np_tags_models(const np_tags *tags);
/* "iptc-en" and so on, or NULL where there is no such model, or where it has no name. */
const char *NP_NULLABLE np_model_name(const np_model *model, int32_t number);

/* The probability of every topic for each story, `count` times np_model_topic_count floats, into `probabilities`; by the
 * first model alone. Returns 0, or -1 where that failed. */
int32_t np_probabilities(const np_model *model, const np_stories *stories, int32_t threads, float *probabilities,
                         char *NP_NULLABLE *NP_NULLABLE error);

/* Why stories have the topics that they have, as JSON freed by np_string_free: an array with an object a story, as
 * `newsprint tag --explain --format jsonl` adds it. */
char *NP_NULLABLE np_explain(const np_model *model, const np_stories *stories,
                             const np_tag_options *NP_NULLABLE options, char *NP_NULLABLE *NP_NULLABLE error);

/* MARK: - Training */

typedef struct np_train_options {
  size_t size;
  /* How many threads to use; 0: one for each processor. The model does not depend on it. */
  int32_t threads;
  /* "auto" (NULL), "multinomial", "complement", "bernoulli", "logistic", "nb-logistic" or "svm". */
  const char *NP_NULLABLE algorithm;
  /* Whether to try word features only, and few settings: 1 or 0. */
  int32_t is_fast;
  /* 1: stories can have several topics; 0: they have one; negative: as the labels show. */
  int32_t is_multi_label;
  /* The share of a topic's tags that are to be right; negative: every story gets a topic. */
  double precision;
  /* How many features to keep at most; 0: all. */
  int64_t max_features;
  /* The inverse of the regularization's strength, C; not above 0: chosen. */
  double inverse_regularization;
  /* Whether rare topics count as much as frequent ones, and whether weights are stored in 8 bits: 1 or 0. */
  int32_t balances_classes;
  int32_t quantizes;
  uint64_t seed;
  /* Called with a few words at each step, and with `context`; what it returns other than 0 stops the training, which is an
   * error then. NULL: not called. */
  int32_t (*NP_NULLABLE progress)(const char *step, void *NP_NULLABLE context);
  void *NP_NULLABLE context;
} np_train_options;

void np_train_options_init(np_train_options *options);

/* Trains a model on labelled stories. */
np_model *NP_NULLABLE np_train(const np_stories *stories, const np_labels *labels,
                               const np_train_options *NP_NULLABLE options, char *NP_NULLABLE *NP_NULLABLE error);

/* MARK: - Duplicates */

typedef enum np_relation {
  NP_RELATION_NONE = 0,
  NP_RELATION_IDENTICAL = 1,
  NP_RELATION_COPY = 2,
  NP_RELATION_EXCERPT = 3,
  NP_RELATION_UPDATE = 4
} np_relation;

typedef enum np_keep {
  NP_KEEP_EARLIEST = 0,
  NP_KEEP_LATEST = 1,
  NP_KEEP_LONGEST = 2,
  NP_KEEP_FIRST = 3,
  NP_KEEP_SOURCES = 4
} np_keep;

typedef struct np_dedup_options {
  size_t size;
  int32_t threads;
  /* The least Jaccard similarity of copies, above 0 and at most 1. */
  double threshold;
  /* The least share of a story that stands in a longer one for it to be an excerpt; not above 0: none are looked for. */
  double containment;
  /* Words a shingle, 1 to 32. */
  int32_t shingle_size;
  /* The most seconds between two stories; negative: any. */
  int64_t window;
  /* Which story of a group is kept: np_keep; of NP_KEEP_SOURCES the first of `sources`, `source_count` strings. */
  int32_t keep;
  np_strings sources;
  int64_t source_count;
  int32_t keep_furniture;
  int32_t keep_markup;
} np_dedup_options;

void np_dedup_options_init(np_dedup_options *options);

typedef struct np_duplicates np_duplicates;

/* Finds the duplicates among stories. */
np_duplicates *NP_NULLABLE np_dedup(const np_stories *stories, const np_dedup_options *NP_NULLABLE options,
                                    char *NP_NULLABLE *NP_NULLABLE error);
void np_duplicates_free(np_duplicates *NP_NULLABLE duplicates);

/* For each of `count` stories. Where there is no other story or group, an index is -1. */
int64_t np_duplicates_count(const np_duplicates *duplicates);
/* Whether it is kept. */
const uint8_t *np_duplicates_kept(const np_duplicates *duplicates);
/* Its group: np_duplicates_group_ids. */
const int64_t *np_duplicates_groups(const np_duplicates *duplicates);
/* The story that stands for it, how it is related to that (np_relation), and what they share. */
const int64_t *np_duplicates_of(const np_duplicates *duplicates);
const uint8_t *np_duplicates_relations(const np_duplicates *duplicates);
const double *np_duplicates_jaccards(const np_duplicates *duplicates);
const double *np_duplicates_containments(const np_duplicates *duplicates);
/* The versions before and after it. */
const int64_t *np_duplicates_update_of(const np_duplicates *duplicates);
const int64_t *np_duplicates_updated_by(const np_duplicates *duplicates);

/* The names of the groups. */
int64_t np_duplicates_group_count(const np_duplicates *duplicates);
np_strings np_duplicates_group_ids(const np_duplicates *duplicates);

/* Every pair, ordered by first and second story. */
int64_t np_pairs_count(const np_duplicates *duplicates);
const int64_t *np_pairs_first(const np_duplicates *duplicates);
const int64_t *np_pairs_second(const np_duplicates *duplicates);
const uint8_t *np_pairs_relations(const np_duplicates *duplicates);
const double *np_pairs_jaccards(const np_duplicates *duplicates);
/* The share of the first story that is in the second, and of the second that is in the first. */
const double *np_pairs_first_containments(const np_duplicates *duplicates);
const double *np_pairs_second_containments(const np_duplicates *duplicates);
/* Of an update, whether the second story is the newer one. */
const uint8_t *np_pairs_second_newer(const np_duplicates *duplicates);
/* The facts that an update changes: those of pair i are at offsets[i] ..< offsets[i + 1] of the three columns behind. */
const int64_t *np_pairs_change_offsets(const np_duplicates *duplicates);
np_strings np_pairs_change_kinds(const np_duplicates *duplicates);
np_strings np_pairs_change_from(const np_duplicates *duplicates);
np_strings np_pairs_change_to(const np_duplicates *duplicates);
/* Whether every pair was looked at: 1 or 0. */
int32_t np_duplicates_is_complete(const np_duplicates *duplicates);

/* MARK: - Duplicates on many machines */

/* Records of the stages of the exact search, whose kinds and bytes python/examples/dedup_on_spark.md describes: what
 * `newsprint stage` reads and writes. */
typedef struct np_records np_records;

/* Records that are bytes of a stage. */
np_records *NP_NULLABLE np_records_read(const void *NP_NULLABLE bytes, size_t size, char *NP_NULLABLE *NP_NULLABLE error);
/* Stories as records, with `numbers`, one a story, by which they are ordered. */
np_records *NP_NULLABLE np_records_of_stories(const np_stories *stories, const uint64_t *numbers,
                                              char *NP_NULLABLE *NP_NULLABLE error);
void np_records_free(np_records *NP_NULLABLE records);
/* The records as bytes; none of what np_records_read gave. */
const uint8_t *np_records_bytes(const np_records *records);
size_t np_records_size(const np_records *records);

/* What a stage makes of the records of `count` inputs. All stages of a search need the same options. */
np_records *NP_NULLABLE np_stage(const char *name, const np_records *NP_NULLABLE const *NP_NULLABLE inputs, int64_t count,
                                 const np_dedup_options *NP_NULLABLE options,
                                 char *NP_NULLABLE *NP_NULLABLE error);

/* MARK: - Pages, feeds and files */

typedef struct np_articles np_articles;

/* Reads the stories in the bytes of a file: a web page, a feed, an agency's item, JSON Lines, CSV ..., compressed or not,
 * told by what is in it. `name` is what messages and stories without an id call it, such as a path or a URL. */
np_articles *NP_NULLABLE np_extract(const void *bytes, size_t size, const char *name,
                                    char *NP_NULLABLE *NP_NULLABLE error);
void np_articles_free(np_articles *NP_NULLABLE articles);

/* The columns ids, headlines, texts, dates and sources; an empty string is what is not known. */
np_stories np_articles_stories(const np_articles *articles);
/* The other columns. */
np_strings np_articles_urls(const np_articles *articles);
np_strings np_articles_bylines(const np_articles *articles);
np_strings np_articles_languages(const np_articles *articles);
np_labels np_articles_labels(const np_articles *articles);

/* MARK: - TF-IDF */

typedef struct np_vectorizer_options {
  size_t size;
  int32_t threads;
  /* The lengths of word n-grams; 0 and 0: none. */
  int32_t min_words, max_words;
  /* The lengths of character n-grams, by words padded with spaces; 0 and 0: none. */
  int32_t min_characters, max_characters;
  /* In how many stories a feature must be, and may be: a number from 1 on, or below 1 a share of them. A maximum of 1 is
   * all stories. */
  double min_document_frequency, max_document_frequency;
  /* How many features to keep at most; 0: all. */
  int64_t max_features;
  /* Whether 1 + ln(t) stands for a term frequency t, and whether features of all documents count less: 1 or 0. */
  int32_t sublinear_tf;
  int32_t use_idf;
  /* 0: rows are not scaled; 1: to a sum of 1; 2: to a Euclidean norm of 1. */
  int32_t norm;
  /* Whether what stands around a story, and markup, count as text: 1 or 0. */
  int32_t keep_furniture;
  int32_t keep_markup;
} np_vectorizer_options;

void np_vectorizer_options_init(np_vectorizer_options *options);

typedef struct np_vectorizer np_vectorizer;
typedef struct np_matrix np_matrix;

/* Learns from stories; `matrix`, where it is not NULL, is set to their rows. */
np_vectorizer *NP_NULLABLE np_vectorizer_fit(const np_stories *stories,
                                             const np_vectorizer_options *NP_NULLABLE options,
                                             np_matrix *NP_NULLABLE *NP_NULLABLE matrix,
                                             char *NP_NULLABLE *NP_NULLABLE error);
void np_vectorizer_free(np_vectorizer *NP_NULLABLE vectorizer);

/* A vectorizer as bytes with its features, freed by np_bytes_free, and the vectorizer of such bytes. */
void *NP_NULLABLE np_vectorizer_bytes(const np_vectorizer *vectorizer, size_t *size);
np_vectorizer *NP_NULLABLE np_vectorizer_from_bytes(const void *bytes, size_t size,
                                                    char *NP_NULLABLE *NP_NULLABLE error);

int64_t np_vectorizer_feature_count(const np_vectorizer *vectorizer);
/* The features by column, words of one joined by spaces. */
np_strings np_vectorizer_features(const np_vectorizer *vectorizer);
const float *np_vectorizer_idf(const np_vectorizer *vectorizer);

np_matrix *NP_NULLABLE np_vectorizer_transform(const np_vectorizer *vectorizer, const np_stories *stories,
                                               int32_t threads, char *NP_NULLABLE *NP_NULLABLE error);
void np_matrix_free(np_matrix *NP_NULLABLE matrix);

/* Compressed sparse rows: row i is at offsets[i] ..< offsets[i + 1] of columns and values. */
int64_t np_matrix_row_count(const np_matrix *matrix);
int64_t np_matrix_column_count(const np_matrix *matrix);
const int64_t *np_matrix_offsets(const np_matrix *matrix);
const int32_t *np_matrix_columns(const np_matrix *matrix);
const float *np_matrix_values(const np_matrix *matrix);

/* MARK: - The Arrow C Data Interface */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

struct ArrowSchema {
  const char *NP_NULLABLE format;
  const char *NP_NULLABLE name;
  const char *NP_NULLABLE metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema *NP_NULLABLE *NP_NULLABLE children;
  struct ArrowSchema *NP_NULLABLE dictionary;
  void (*NP_NULLABLE release)(struct ArrowSchema *);
  void *NP_NULLABLE private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void *NP_NULLABLE *NP_NULLABLE buffers;
  struct ArrowArray *NP_NULLABLE *NP_NULLABLE children;
  struct ArrowArray *NP_NULLABLE dictionary;
  void (*NP_NULLABLE release)(struct ArrowArray *);
  void *NP_NULLABLE private_data;
};

#endif

/* Stories as a record batch with columns of strings (utf8 or large_utf8) called as in JSON Lines: `text`, `body` or
 * `content`, `title` or `headline`, `id` or `url`, `date` or `published`, `source`. The input is not released.
 *
 * The result, a record batch with a row a story that the caller releases, is written into `schema` and `array`:
 * `topics` is a list of structures of `topic` (utf8) and `probability` (float), `abstained` a string or null, and
 * `model` a string or null. Returns 0, or -1 where that failed. */
int32_t np_tag_arrow(const np_model *model, const struct ArrowSchema *input_schema, const struct ArrowArray *input,
                     const np_tag_options *NP_NULLABLE options, struct ArrowSchema *schema, struct ArrowArray *array,
                     char *NP_NULLABLE *NP_NULLABLE error);

/* The same for duplicates: `kept` (bool), `group` (utf8 or null), `duplicate_of` (int64 or null: the row), `relation` (utf8
 * or null), `jaccard` and `containment` (double or null), `update_of` and `updated_by` (int64 or null). */
int32_t np_dedup_arrow(const struct ArrowSchema *input_schema, const struct ArrowArray *input,
                       const np_dedup_options *NP_NULLABLE options, struct ArrowSchema *schema,
                       struct ArrowArray *array, char *NP_NULLABLE *NP_NULLABLE error);

#ifdef __cplusplus
}
#endif

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
