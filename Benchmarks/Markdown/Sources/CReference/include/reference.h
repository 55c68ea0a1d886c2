#ifndef DOCENT_REFERENCE_H
#define DOCENT_REFERENCE_H

#include <stddef.h>

/// Whether cmark-gfm is there.
int reference_is_available(void);

/// Prepares cmark-gfm's extensions. Call it once, first.
void reference_prepare(void);

/// Parses a text with cmark-gfm, tables on, and frees the tree. Returns the number of top-level blocks.
size_t reference_parse(const unsigned char *text, size_t length);

#endif
