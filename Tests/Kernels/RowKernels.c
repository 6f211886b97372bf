// The work on rows of a linear model: sums in the order of the entries, no product fused with its sum, to the last bit.
#include "Check.h"

#pragma STDC FP_CONTRACT OFF

enum { FEATURES = 40, WIDEST = 140, MOST = 45 };

static float weights[FEATURES * (WIDEST + 5)], scales[FEATURES * (WIDEST + 5)], plain_weights[FEATURES * (WIDEST + 5)];
static int8_t steps[FEATURES * WIDEST];
static float row_scales[FEATURES];
static uint32_t columns[MOST];
static float values[MOST], delta[WIDEST], out[WIDEST], plain_out[WIDEST];

// One case: a row, and `width` classes; `stride` is at least that.
typedef struct {
  size_t count, width, stride;
} Case;

static Case next_case(Check *check, size_t width) {
  const Case next = {random_below(check, MOST + 1), width, width + random_below(check, 6)};
  for (size_t i = 0; i < next.count; i++) {
    columns[i] = (uint32_t)random_below(check, FEATURES);
    values[i] = random_float(check);
  }
  for (size_t i = 0; i < FEATURES * next.stride; i++) {
    plain_weights[i] = weights[i] = random_float(check);
    scales[i] = random_float(check);
  }
  for (size_t i = 0; i < FEATURES * width; i++) steps[i] = (int8_t)next_random(check);
  for (size_t i = 0; i < FEATURES; i++) row_scales[i] = random_float(check);
  for (size_t k = 0; k < width; k++) {
    plain_out[k] = out[k] = random_float(check);
    delta[k] = random_float(check);
  }
  return next;
}

static void check_dots(const char *name, int is_strewn) {
  Check check = check_start(name);
  for (int round = 0; round < 10; round++) {
    for (size_t width = 1; width <= WIDEST; width++) {
      const Case c = next_case(&check, width);
      for (size_t i = 0; i < c.count; i++) {
        for (size_t k = 0; k < width; k++) plain_out[k] += values[i] * weights[columns[i] * c.stride + k];
      }
      if (is_strewn) newsprint_row_dot_strewn(columns, values, c.count, weights, c.stride, width, out);
      else newsprint_row_dot(columns, values, c.count, weights, c.stride, width, out);
      expect_bytes(&check, out, plain_out, width * sizeof out[0]);
    }
  }
  check_end(&check);
}

static void check_steps(void) {
  Check check = check_start("row_dot_steps");
  for (int round = 0; round < 10; round++) {
    for (size_t width = 1; width <= WIDEST; width++) {
      const Case c = next_case(&check, width);
      for (size_t i = 0; i < c.count; i++) {
        for (size_t k = 0; k < width; k++) {
          plain_out[k] += values[i] * row_scales[columns[i]] * (float)steps[columns[i] * width + k];
        }
      }
      newsprint_row_dot_steps(columns, values, c.count, row_scales, steps, width, out);
      expect_bytes(&check, out, plain_out, width * sizeof out[0]);
    }
  }
  check_end(&check);
}

static void fill_lines(int8_t *lines, size_t width) {
  for (size_t i = 0; i < FEATURES; i++) {
    memcpy(lines + 32 * i, &row_scales[i], sizeof row_scales[i]);
    memcpy(lines + 32 * i + 4, steps + i * width, width);
  }
}

static void check_lines(void) {
  static int8_t lines[FEATURES * 32];
  Check check = check_start("row_dot_lines");
  for (int round = 0; round < 20; round++) {
    for (size_t width = 1; width <= 28; width++) {
      const Case c = next_case(&check, width);
      fill_lines(lines, width);
      for (size_t i = 0; i < c.count; i++) {
        for (size_t k = 0; k < width; k++) {
          plain_out[k] += values[i] * row_scales[columns[i]] * (float)steps[columns[i] * width + k];
        }
      }
      newsprint_row_dot_lines(columns, values, c.count, lines, width, out);
      expect_bytes(&check, out, plain_out, width * sizeof out[0]);
    }
  }
  check_end(&check);
}

static void check_runs_of_lines(void) {
  static int8_t lines[FEATURES * 32];
  Check check = check_start("form_dots_lines");
  for (int round = 0; round < 20; round++) {
    for (size_t width = 1; width <= 28; width++) {
      const Case c = next_case(&check, width);
      fill_lines(lines, width);
      uint32_t counts[MOST + 3];
      float sums[(MOST + 3) * 28], plain_sums[(MOST + 3) * 28];
      size_t run_count = 0, start = 0;
      while (start < c.count || run_count < 3) {
        const size_t left = c.count - start;
        counts[run_count] = (uint32_t)(run_count == MOST + 2 ? left : random_below(&check, (left < 9 ? left : 9) + 1));
        for (size_t k = 0; k < width; k++) {
          float sum = 0;
          for (size_t i = start; i < start + counts[run_count]; i++) {
            sum += values[i] * row_scales[columns[i]] * (float)steps[columns[i] * width + k];
          }
          plain_sums[run_count * width + k] = sum;
        }
        start += counts[run_count++];
        if (run_count == MOST + 3) break;
      }
      newsprint_form_dots_lines(columns, values, start, counts, run_count, lines, width, sums);
      expect_bytes(&check, sums, plain_sums, run_count * width * sizeof sums[0]);
    }
  }
  check_end(&check);
}

static void check_additions(const char *name, int is_scaled) {
  Check check = check_start(name);
  for (int round = 0; round < 10; round++) {
    for (size_t width = 1; width <= WIDEST; width++) {
      const Case c = next_case(&check, width);
      for (size_t i = 0; i < c.count; i++) {
        for (size_t k = 0; k < width; k++) {
          const size_t at = columns[i] * c.stride + k;
          plain_weights[at] += is_scaled ? values[i] * delta[k] * scales[at] : values[i] * delta[k];
        }
      }
      if (is_scaled) newsprint_row_add_scaled(columns, values, c.count, weights, c.stride, width, delta, scales);
      else newsprint_row_add(columns, values, c.count, weights, c.stride, width, delta);
      expect_bytes(&check, weights, plain_weights, FEATURES * c.stride * sizeof weights[0]);
    }
  }
  check_end(&check);
}

void check_row_kernels(void) {
  check_dots("row_dot", 0);
  check_dots("row_dot_strewn", 1);
  check_steps();
  check_lines();
  check_runs_of_lines();
  check_additions("row_add", 0);
  check_additions("row_add_scaled", 1);
}
