#define _GNU_SOURCE
#include "CPattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

const size_t cpattern_unset = PCRE2_UNSET;
const int cpattern_no_match = PCRE2_ERROR_NOMATCH;
const int cpattern_match_limit = PCRE2_ERROR_MATCHLIMIT;
const int cpattern_depth_limit = PCRE2_ERROR_DEPTHLIMIT;
const int cpattern_heap_limit = PCRE2_ERROR_HEAPLIMIT;
const int cpattern_stack_limit = PCRE2_ERROR_JIT_STACKLIMIT;
const int cpattern_stopped = PCRE2_ERROR_CALLOUT;

struct CPatternState {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    CPatternStop stop;
    const void *flag;
    unsigned steps;
};

CPatternCode *cpattern_compile(
    const uint8_t *pattern, size_t length, int ignores_case, int can_stop, int *error, size_t *offset) {
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (ignores_case ? PCRE2_CASELESS : 0)
        | (can_stop ? PCRE2_AUTO_CALLOUT : 0);
    pcre2_code *code = pcre2_compile(pattern, length, options, error, offset, NULL);
    /* Without JIT (or memory for it) the interpreter matches; so what this returns does not matter. */
    if (code != NULL) pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return (CPatternCode *)code;
}

void cpattern_free(CPatternCode *code) { pcre2_code_free((pcre2_code *)code); }

uint32_t cpattern_groups(const CPatternCode *code) {
    uint32_t count = 0;
    pcre2_pattern_info((const pcre2_code *)code, PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

CPatternState *cpattern_state_create(
    const CPatternCode *code, uint32_t match_limit, uint32_t depth_limit, uint32_t heap_limit, size_t stack_limit) {
    CPatternState *state = calloc(1, sizeof *state);
    if (state == NULL) return NULL;
    state->data = pcre2_match_data_create_from_pattern((const pcre2_code *)code, NULL);
    state->context = pcre2_match_context_create(NULL);
    state->stack = pcre2_jit_stack_create(32 * 1024, stack_limit, NULL);
    if (state->data == NULL || state->context == NULL || state->stack == NULL) {
        cpattern_state_free(state);
        return NULL;
    }
    pcre2_set_match_limit(state->context, match_limit);
    pcre2_set_depth_limit(state->context, depth_limit);
    pcre2_set_heap_limit(state->context, heap_limit);
    pcre2_jit_stack_assign(state->context, NULL, state->stack);
    return state;
}

void cpattern_state_free(CPatternState *state) {
    if (state == NULL) return;
    pcre2_match_data_free(state->data);
    pcre2_match_context_free(state->context);
    pcre2_jit_stack_free(state->stack);
    free(state);
}

/* A step may cost as much as the text is long, so a stop is asked about every few of them. */
static int callout(pcre2_callout_block *block, void *data) {
    CPatternState *state = data;
    (void)block;
    if ((++state->steps & 15) != 0) return 0;
    return state->stop(state->flag) ? PCRE2_ERROR_CALLOUT : 0;
}

int cpattern_match(
    const CPatternCode *code, CPatternState *state, const uint8_t *text, size_t length, size_t start, int not_empty,
    CPatternStop stop, const void *flag) {
    uint32_t options = PCRE2_NO_UTF_CHECK | (not_empty ? PCRE2_NOTEMPTY_ATSTART : 0);
    state->stop = stop;
    state->flag = flag;
    pcre2_set_callout(state->context, stop == NULL ? NULL : callout, state);
    return pcre2_match((const pcre2_code *)code, text, length, start, options, state->data, state->context);
}

const size_t *cpattern_ranges(const CPatternState *state) { return pcre2_get_ovector_pointer(state->data); }

uint32_t cpattern_range_count(const CPatternState *state) { return pcre2_get_ovector_count(state->data); }

int cpattern_message(int error, uint8_t *buffer, size_t size) { return pcre2_get_error_message(error, buffer, size); }

const uint8_t *cpattern_find(const uint8_t *text, size_t length, const uint8_t *needle, size_t needle_length) {
    return memmem(text, length, needle, needle_length);
}
