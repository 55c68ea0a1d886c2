/* The door to libgumbo: a page of HTML in, its nodes out as a flat list; plain functions, with no logic beyond them. */
#ifndef CPAGE_H
#define CPAGE_H

#include <stddef.h>
#include <stdint.h>

/* What a node is. */
typedef enum { CPAGE_ELEMENT, CPAGE_TEXT, CPAGE_COMMENT } CPageKind;

/* A node. The nodes stand in preorder: an element, then what is in it. Places are bytes of the page. */
typedef struct {
    uint8_t kind;
    /* Of an element: whether a tag of its own stands in the page; else the parser has put it in, or copied it. */
    uint8_t has_tag;
    /* Of an element: libgumbo's number for its name, `cpage_unknown` for a name that is none of HTML's. */
    uint16_t tag;
    /* The node after this one and all in it. */
    uint32_t next;
    /* The start tag, the comment, or the text with its references. */
    uint32_t start, end;
    /* The end tag; of the same place where there is none. */
    uint32_t close_start, close_end;
    /* Of text: decoded, and ended by a null byte; it lasts as long as the page. */
    const char *text;
} CPageNode;

typedef struct CPage CPage;

/* Reads a page. NULL: it needs more memory than `memory_limit` bytes, or libgumbo gave it up. */
CPage *cpage_parse(const uint8_t *bytes, size_t length, size_t memory_limit);
void cpage_free(CPage *page);
const CPageNode *cpage_nodes(const CPage *page);
size_t cpage_count(const CPage *page);

/* The number of the element's name that these letters are, in any case. */
uint16_t cpage_tag(const char *name, size_t length);
extern const uint16_t cpage_unknown;

#endif
