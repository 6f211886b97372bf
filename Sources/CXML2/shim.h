// The functions of libxml2 that Newsprint calls, as its headers declare them, for their types alone: nothing is linked.
// Newsprint looks the functions up when it first reads XML, because opening the library at every start would take longer
// than all else that a start does. The headers lie in a folder that only pkg-config knows; these functions have not changed
// in twenty years.
#pragma once

typedef struct _xmlTextReader *xmlTextReaderPtr;
typedef struct _xmlDoc *xmlDocPtr;

typedef void (*xmlInitParser_function)(void);
typedef xmlDocPtr (*xmlReadMemory_function)(
    const char *buffer, int size, const char *url, const char *encoding, int options);
typedef void (*xmlFreeDoc_function)(xmlDocPtr document);
typedef xmlTextReaderPtr (*xmlReaderWalker_function)(xmlDocPtr document);
typedef void (*xmlFreeTextReader_function)(xmlTextReaderPtr reader);
// Reading, and asking for numbers.
typedef int (*xmlTextReader_number_function)(xmlTextReaderPtr reader);
// Asking for texts, which are the reader's.
typedef const unsigned char *(*xmlTextReader_text_function)(xmlTextReaderPtr reader);
