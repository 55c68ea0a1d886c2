#include "reference.h"

#if __has_include(<cmark-gfm-core-extensions.h>)
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

static cmark_syntax_extension *table;

int reference_is_available(void) { return 1; }

void reference_prepare(void) {
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
}

size_t reference_parse(const unsigned char *text, size_t length) {
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, (const char *)text, length);
    cmark_node *document = cmark_parser_finish(parser);
    size_t blocks = 0;
    for (cmark_node *node = cmark_node_first_child(document); node != NULL; node = cmark_node_next(node)) blocks++;
    cmark_node_free(document);
    cmark_parser_free(parser);
    return blocks;
}

#else

int reference_is_available(void) { return 0; }
void reference_prepare(void) {}
size_t reference_parse(const unsigned char *text, size_t length) { return (void)text, length * 0; }

#endif
