#pragma once

#include <sqlite3.h>

// SQLITE_TRANSIENT, by which SQLite copies what it is given, is a cast of -1 to a function, which Swift cannot say.
static inline int newsprint_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 count) {
  // A null pointer would be NULL and not the empty blob.
  return sqlite3_bind_blob64(statement, place, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}
