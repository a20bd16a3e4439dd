#ifndef RUMMELIG_CZLIB_SHIM_H
#define RUMMELIG_CZLIB_SHIM_H

#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <zlib.h>

// A whole text as gzip; the bytes written, or 0 where they do not fit. zlib's own header names no file and no time, and the system as
// "unknown" (RFC 1952), so that the same text gives the same bytes everywhere.
static inline size_t czlib_gzip(const void *text, size_t length, void *room, size_t size) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    gz_header header;
    memset(&header, 0, sizeof header);
    header.os = 255;
    // 15 bits of window, and 16 for a gzip header around it.
    if (length > UINT_MAX || size > UINT_MAX || deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    deflateSetHeader(&stream, &header);
    stream.next_in = (Bytef *)text;
    stream.avail_in = (uInt)length;
    stream.next_out = (Bytef *)room;
    stream.avail_out = (uInt)size;
    size_t written = deflate(&stream, Z_FINISH) == Z_STREAM_END ? stream.total_out : 0;
    deflateEnd(&stream);
    return written;
}

#endif
