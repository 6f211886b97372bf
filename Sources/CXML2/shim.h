// The functions of libxml2's reader that Newsprint calls, as its headers declare them. The headers themselves lie in a
// folder of their own on every system, which only pkg-config knows; these functions have not changed in twenty years.
#pragma once

typedef struct _xmlTextReader *xmlTextReaderPtr;
typedef struct _xmlDoc *xmlDocPtr;

void xmlInitParser(void);
xmlDocPtr xmlReadMemory(const char *buffer, int size, const char *url, const char *encoding, int options);
void xmlFreeDoc(xmlDocPtr document);
xmlTextReaderPtr xmlReaderWalker(xmlDocPtr document);
void xmlFreeTextReader(xmlTextReaderPtr reader);
int xmlTextReaderRead(xmlTextReaderPtr reader);
int xmlTextReaderNodeType(xmlTextReaderPtr reader);
int xmlTextReaderIsEmptyElement(xmlTextReaderPtr reader);
int xmlTextReaderMoveToNextAttribute(xmlTextReaderPtr reader);
int xmlTextReaderMoveToElement(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstLocalName(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstName(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstNamespaceUri(xmlTextReaderPtr reader);
const unsigned char *xmlTextReaderConstValue(xmlTextReaderPtr reader);
