/* Tags three stories and finds the duplicates among them through Newsprint's C interface.
 *
 *   cc newsprint_tour.c -I DIR -L DIR -lnewsprint -o newsprint_tour
 *   ./newsprint_tour [FOLDER OF MODELS] */
#include <newsprint.h>
#include <stdio.h>
#include <string.h>

static const char *const relations[] = {"none", "identical", "copy", "excerpt", "update"};

int main(int argc, char **argv) {
  /* The stories as one column: every text behind the other, and where each begins and ends. */
  static const char *const texts[] = {
      "The home side won the cup final after extra time, with a goal in the last minute, their coach said on Sunday.",
      "The home side won the cup final after extra time, with a goal in the last minute, the coach said on Sunday.",
      "The central bank raised interest rates by half a point to slow inflation, and shares of banks rose at once."};
  enum { count = sizeof texts / sizeof *texts };
  char data[1024] = "";
  int64_t offsets[count + 1] = {0};
  for (int i = 0; i < count; i++) {
    strcat(data, texts[i]);
    offsets[i + 1] = (int64_t)strlen(data);
  }
  np_stories stories = {.count = count, .texts = {.offsets = offsets, .data = data}};

  char *error = NULL;
  np_model *model = np_model_open(argc > 1 ? argv[1] : NULL, &error);
  np_tags *tags = model ? np_tag(model, &stories, NULL, &error) : NULL;
  np_duplicates *found = tags ? np_dedup(&stories, NULL, &error) : NULL;
  if (!found) {
    fprintf(stderr, "%s\n", error);
    np_string_free(error);
    return 1;
  }
  for (int64_t i = 0; i < count; i++) {
    printf("story %d:", (int)i);
    for (int64_t k = np_tags_offsets(tags)[i]; k < np_tags_offsets(tags)[i + 1]; k++)
      printf(" %s %.2f", np_model_topic(model, np_tags_topics(tags)[k]), np_tags_probabilities(tags)[k]);
    if (np_tags_abstentions(tags)[i]) printf(" no topic: %s", np_abstention(np_tags_abstentions(tags)[i]));
    if (!np_duplicates_kept(found)[i])
      printf("; %s of story %d, Jaccard %.2f", relations[np_duplicates_relations(found)[i]],
             (int)np_duplicates_of(found)[i], np_duplicates_jaccards(found)[i]);
    printf("\n");
  }
  np_duplicates_free(found);
  np_tags_free(tags);
  np_model_free(model);
  return 0;
}
