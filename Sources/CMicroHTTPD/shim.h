// The functions of libmicrohttpd that Newsprint calls, for their types alone: nothing is linked. Newsprint looks the
// functions up when a server starts, because opening the library at every start, with the TLS libraries that it is built
// on, would take longer than all else that a start does.
#pragma once

#include <microhttpd.h>

typedef void (*newsprint_mhd_stop)(struct MHD_Daemon *daemon);
typedef MHD_socket (*newsprint_mhd_quiesce)(struct MHD_Daemon *daemon);
typedef enum MHD_Result (*newsprint_mhd_queue)(
    struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response);
typedef struct MHD_Response *(*newsprint_mhd_response)(size_t size, void *buffer, enum MHD_ResponseMemoryMode mode);
typedef struct MHD_Response *(*newsprint_mhd_stream)(
    uint64_t size, size_t block_size, MHD_ContentReaderCallback reader, void *context,
    MHD_ContentReaderFreeCallback done);
typedef enum MHD_Result (*newsprint_mhd_header)(struct MHD_Response *response, const char *header, const char *content);
typedef void (*newsprint_mhd_free_response)(struct MHD_Response *response);
typedef const char *(*newsprint_mhd_lookup)(struct MHD_Connection *connection, enum MHD_ValueKind kind, const char *key);
typedef int (*newsprint_mhd_values)(
    struct MHD_Connection *connection, enum MHD_ValueKind kind, MHD_KeyValueIterator iterator, void *context);
typedef struct MHD_PostProcessor *(*newsprint_mhd_post)(
    struct MHD_Connection *connection, size_t buffer_size, MHD_PostDataIterator iterator, void *context);
typedef enum MHD_Result (*newsprint_mhd_post_data)(struct MHD_PostProcessor *post, const char *data, size_t size);
typedef enum MHD_Result (*newsprint_mhd_free_post)(struct MHD_PostProcessor *post);

// Starts a daemon with a thread for each connection; the function takes as many arguments as it is given, which Swift
// cannot call.
static inline struct MHD_Daemon *newsprint_start_daemon(
    const void *start, const struct sockaddr *address, unsigned int connections, unsigned int seconds,
    MHD_AccessHandlerCallback handler, MHD_RequestCompletedCallback completed, void *context) {
  typedef struct MHD_Daemon *(*start_function)(
      unsigned int, uint16_t, MHD_AcceptPolicyCallback, void *, MHD_AccessHandlerCallback, void *, ...);
  unsigned int flags = MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC;
  if (address->sa_family == AF_INET6) flags |= MHD_USE_IPv6;
  return ((start_function)start)(
      flags, 0, NULL, NULL, handler, context, MHD_OPTION_SOCK_ADDR, address, MHD_OPTION_CONNECTION_LIMIT, connections,
      MHD_OPTION_CONNECTION_TIMEOUT, seconds, MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)(64 * 1024), MHD_OPTION_END);
}

// What these names of libmicrohttpd stand for, which Swift does not see.
static const uint64_t newsprint_unknown_size = MHD_SIZE_UNKNOWN;
static const ssize_t newsprint_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;

// The port that a daemon listens on; 0 where it does not say.
static inline uint16_t newsprint_daemon_port(const void *information, struct MHD_Daemon *daemon) {
  typedef const union MHD_DaemonInfo *(*information_function)(struct MHD_Daemon *, enum MHD_DaemonInfoType, ...);
  const union MHD_DaemonInfo *found = ((information_function)information)(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return found ? found->port : 0;
}
