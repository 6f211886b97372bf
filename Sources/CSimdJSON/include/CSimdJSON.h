#ifndef NEWSPRINT_CSIMDJSON_H
#define NEWSPRINT_CSIMDJSON_H
#ifdef __cplusplus
extern "C" {
#endif
int newsprint_simdjson_version(void);
#ifdef __cplusplus
}
#endif
#endif
