#include "CPage.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

const uint16_t cpage_unknown = GUMBO_TAG_UNKNOWN;

/* Memory is taken from pieces that go back as a whole: a tree is never taken apart, which libgumbo does by recursion. */
typedef struct Piece {
    struct Piece *before;
    size_t size, used;
} Piece;

struct CPage {
    Piece *pieces;
    size_t left;
    jmp_buf give_up;
    CPageNode *nodes;
    size_t count;
};

static void *take(void *userdata, size_t size) {
    CPage *page = userdata;
    size = (size + 15) & ~(size_t)15;
    Piece *piece = page->pieces;
    if (!piece || piece->size - piece->used < size) {
        size_t room = piece ? piece->size * 2 : 1 << 16;
        if (room > 1 << 22) room = 1 << 22;
        if (room < size) room = size;
        if (room > page->left || !(piece = malloc(sizeof(Piece) + 16 + room))) longjmp(page->give_up, 1);
        page->left -= room;
        *piece = (Piece){page->pieces, room, 0};
        page->pieces = piece;
    }
    void *memory = (char *)piece + ((sizeof(Piece) + 15) & ~(size_t)15) + piece->used;
    piece->used += size;
    return memory;
}

static void leave(void *userdata, void *memory) {
    (void)userdata;
    (void)memory;
}

static const GumboVector *children(const GumboNode *node) {
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
    }
}

/* How many nodes there are below one. */
static size_t count(const GumboNode *root) {
    size_t number = 0;
    const GumboNode *node = root;
    for (;;) {
        const GumboVector *inside = children(node);
        if (inside && inside->length) {
            node = inside->data[0];
            number++;
            continue;
        }
        while (node != root && node->index_within_parent + 1 >= children(node->parent)->length) node = node->parent;
        if (node == root) return number;
        node = children(node->parent)->data[node->index_within_parent + 1];
        number++;
    }
}

static uint32_t place(GumboStringPiece piece, const char *base, uint32_t otherwise, uint32_t *end) {
    uint32_t start = piece.data ? (uint32_t)(piece.data - base) : otherwise;
    *end = piece.data ? start + (uint32_t)piece.length : otherwise;
    return start;
}

static CPageNode described(const GumboNode *node, const char *base, uint32_t after) {
    CPageNode result = {0};
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
        const GumboElement *element = &node->v.element;
        const int copied = GUMBO_INSERTION_BY_PARSER | GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT |
            GUMBO_INSERTION_ADOPTION_AGENCY_CLONED | GUMBO_INSERTION_CONVERTED_FROM_END_TAG;
        result.kind = CPAGE_ELEMENT;
        result.has_tag = element->original_tag.data && !(node->parse_flags & copied);
        result.tag = (uint16_t)element->tag;
        result.start = place(element->original_tag, base, after, &result.end);
        result.close_start = place(element->original_end_tag, base, after, &result.close_end);
    } else {
        const GumboText *text = &node->v.text;
        result.kind = node->type == GUMBO_NODE_COMMENT ? CPAGE_COMMENT : CPAGE_TEXT;
        result.has_tag = 1;
        result.start = place(text->original_text, base, after, &result.end);
        result.close_start = result.close_end = result.end;
        result.text = text->text;
    }
    return result;
}

static void flatten(CPage *page, const GumboNode *root, const char *base) {
    size_t number = count(root);
    page->nodes = take(page, (number + 1) * sizeof(CPageNode));
    uint32_t *open = take(page, (number + 1) * sizeof(uint32_t));
    size_t depth = 0;
    const GumboNode *node = root;
    for (;;) {
        const GumboVector *inside = children(node);
        if (inside && inside->length) {
            node = inside->data[0];
        } else {
            while (node != root && node->index_within_parent + 1 >= children(node->parent)->length) {
                page->nodes[open[--depth]].next = (uint32_t)page->count;
                node = node->parent;
            }
            if (node == root) return;
            page->nodes[open[--depth]].next = (uint32_t)page->count;
            node = children(node->parent)->data[node->index_within_parent + 1];
        }
        uint32_t after = page->count ? page->nodes[page->count - 1].end : 0;
        open[depth++] = (uint32_t)page->count;
        page->nodes[page->count++] = described(node, base, after);
    }
}

CPage *cpage_parse(const uint8_t *bytes, size_t length, size_t memory_limit) {
    CPage *page = calloc(1, sizeof *page);
    if (!page) return NULL;
    page->left = memory_limit;
    if (setjmp(page->give_up)) {
        cpage_free(page);
        return NULL;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = leave;
    options.userdata = page;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, (const char *)bytes, length);
    flatten(page, output->document, (const char *)bytes);
    return page;
}

void cpage_free(CPage *page) {
    if (!page) return;
    for (Piece *piece = page->pieces; piece;) {
        Piece *before = piece->before;
        free(piece);
        piece = before;
    }
    free(page);
}

const CPageNode *cpage_nodes(const CPage *page) { return page->nodes; }
size_t cpage_count(const CPage *page) { return page->count; }

uint16_t cpage_tag(const char *name, size_t length) { return (uint16_t)gumbo_tagn_enum(name, length); }
