// What the machine itself can do with a file of JSON Lines, on one thread: the limits that our kernels stand beside.
//
//   limits FILE      prints a JSON object a line: kernel, bytes, best_s, median_s
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include <simdjson.h>

static volatile uint64_t sink;

template <typename Work>
static void measure(const char *name, size_t bytes, Work work) {
  std::vector<double> times;
  for (int run = 0; run < 8; run++) {
    auto start = std::chrono::steady_clock::now();
    sink = work();
    times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  times.erase(times.begin());
  std::sort(times.begin(), times.end());
  std::printf("{\"kernel\":\"%s\",\"threads\":1,\"bytes\":%zu,\"items\":0,\"unit\":\"\",", name, bytes);
  std::printf("\"best_s\":%.9f,\"median_s\":%.9f}\n", times[0], times[times.size() / 2]);
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  simdjson::padded_string lines;
  if (simdjson::padded_string::load(arguments[1]).get(lines)) {
    std::fprintf(stderr, "limits: %s cannot be read\n", arguments[1]);
    return 66;
  }
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(lines.data());
  const size_t size = lines.size();
  std::vector<uint8_t> copy(size);
  measure("memory copy", size, [&] {
    std::memcpy(copy.data(), bytes, size);
    return uint64_t(copy[size / 2]);
  });
  measure("byte scan", size, [&] {
    uint64_t ends = 0;
    for (size_t i = 0; i < size; i++) ends += bytes[i] == '\n';
    return ends;
  });
  measure("byte-wise word hash", size, [&] {
    // FNV-1a over runs of letters and digits, lower-cased: what a plain loop does.
    uint64_t hash = 0xcbf29ce484222325u, sum = 0;
    for (size_t i = 0; i < size; i++) {
      uint8_t byte = bytes[i], low = byte | 0x20;
      if ((low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80) {
        hash = (hash ^ low) * 0x100000001b3u;
      } else {
        sum += hash;
        hash = 0xcbf29ce484222325u;
      }
    }
    return sum;
  });
  measure("simdjson, whole documents", size, [&] {
    simdjson::dom::parser parser;
    simdjson::dom::document_stream documents;
    uint64_t texts = 0;
    if (parser.parse_many(lines).get(documents)) return texts;
    for (auto document : documents) {
      std::string_view text;
      if (!document["text"].get(text)) texts += text.size();
    }
    return texts;
  });
  measure("simdjson, on demand", size, [&] {
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream documents;
    uint64_t texts = 0;
    if (parser.iterate_many(lines).get(documents)) return texts;
    for (auto document : documents) {
      std::string_view text;
      if (!document["text"].get(text)) texts += text.size();
    }
    return texts;
  });
}
