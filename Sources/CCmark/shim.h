#ifndef RUMMELIG_CCMARK_SHIM_H
#define RUMMELIG_CCMARK_SHIM_H

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The length of a string of cmark's, 0 for none: spares the Swift side an import of the C library.
static inline long ccmark_length(const char *text) { return text ? (long)__builtin_strlen(text) : 0; }

// Memory of one tree: cut from large pieces and given back all at once, which spares cmark a malloc and a free for every
// node (a quarter of a parse). What cmark frees before the end is used again, so that no text needs more than with malloc.

enum { ccmark_classes = 96, ccmark_small = 1024, ccmark_piece = 24 * 1024 };

typedef struct ccmark_arena {
    struct ccmark_arena *next;  // older pieces
    char *top, *end;
    size_t piece;  // size of the newest piece
    void *freed[ccmark_classes];
} ccmark_arena;

// The arena of the parse that this thread is in: cmark's allocator knows no context.
static inline ccmark_arena **ccmark_current(void) {
    static _Thread_local ccmark_arena *current;
    return &current;
}

// Each block has its size before it: a multiple of 16 up to `ccmark_small`, then a power of two.
static inline size_t ccmark_rounded(size_t size) {
    if (size <= ccmark_small) return size ? (size + 15) & ~(size_t)15 : 16;
    return (size_t)1 << (64 - __builtin_clzll(size - 1));
}

static inline size_t ccmark_class(size_t rounded) {
    return rounded <= ccmark_small ? rounded / 16 - 1 : ccmark_small / 16 + __builtin_ctzll(rounded) - 11;
}

static inline size_t *ccmark_size(void *block) { return (size_t *)block - 1; }

static void ccmark_grow(ccmark_arena *arena, size_t needed) {
    size_t size = arena->piece * 2;
    if (size < needed + sizeof(void *)) size = needed + sizeof(void *);
    if (arena->piece < 1024 * 1024) arena->piece *= 2;
    void **piece = malloc(size);
    if (!piece) abort();
    *piece = arena->next;
    arena->next = (ccmark_arena *)piece;
    arena->top = (char *)(piece + 1);
    arena->end = (char *)piece + size;
}

static inline void *ccmark_take(size_t size) {
    ccmark_arena *arena = *ccmark_current();
    size_t rounded = ccmark_rounded(size);
    void **freed = &arena->freed[ccmark_class(rounded)];
    void *block = *freed;
    if (block) {
        *freed = *(void **)block;
        return block;
    }
    if ((size_t)(arena->end - arena->top) < rounded + sizeof(size_t)) ccmark_grow(arena, rounded + sizeof(size_t));
    block = arena->top + sizeof(size_t);
    *ccmark_size(block) = rounded;
    arena->top += rounded + sizeof(size_t);
    return block;
}

static void *ccmark_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / 4 / size) abort();
    return memset(ccmark_take(count * size), 0, count * size);
}

static void ccmark_free(void *block) {
    if (!block) return;
    void **freed = &(*ccmark_current())->freed[ccmark_class(*ccmark_size(block))];
    *(void **)block = *freed;
    *freed = block;
}

static void *ccmark_realloc(void *block, size_t size) {
    if (!block) return ccmark_take(size);
    size_t old = *ccmark_size(block);
    if (size <= old) return block;
    void *larger = ccmark_take(size);
    memcpy(larger, block, old);
    ccmark_free(block);
    return larger;
}

// A text as a tree with an iterator at its root, in memory of their own; `ccmark_drop` gives all of it back.
typedef struct {
    cmark_node *root;
    cmark_iter *iterator;
    ccmark_arena *arena;
} ccmark_tree;

static inline ccmark_tree ccmark_parse(const char *text, size_t length, int options) {
    static cmark_mem memory = {ccmark_calloc, ccmark_realloc, ccmark_free};
    ccmark_arena *arena = malloc(ccmark_piece);
    if (!arena) abort();
    memset(arena, 0, sizeof *arena);
    arena->piece = ccmark_piece;
    arena->top = (char *)(arena + 1);
    arena->end = (char *)arena + ccmark_piece;
    *ccmark_current() = arena;
    cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
    cmark_parser_feed(parser, text, length);
    ccmark_tree tree;
    tree.root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    tree.iterator = cmark_iter_new(tree.root);
    tree.arena = arena;
    *ccmark_current() = NULL;
    return tree;
}

static inline void ccmark_drop(ccmark_tree tree) {
    for (void **piece = (void **)tree.arena->next; piece;) {
        void **next = *piece;
        free(piece);
        piece = next;
    }
    free(tree.arena);
}

#endif
