// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into the program by calls.py: the Nth call of one kind on files below a folder fails.
//
//   FAULT_FOLDER   absolute path that the files lie below
//   FAULT_CALL     "read", "write" or "sync"
//   FAULT_NUMBER   which call fails, from 1; 0: none, they are only counted
//   FAULT_FOR_EVER set: that call and all after it
//   FAULT_REPORT   file that the number of calls is written to at the end
//
// Plain C++ without the standard library's streams: it runs inside calls that the program makes anywhere.

#include <climits>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls{0};

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool isBelowFolder(int descriptor)
{
    const char *folder = std::getenv("FAULT_FOLDER");
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    return folder && length > 0 && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

/// Counts a call, and says whether it is to fail.
bool fails(const char *kind, int descriptor)
{
    const char *wanted = std::getenv("FAULT_CALL");
    if (!wanted || std::strcmp(wanted, kind) != 0 || !isBelowFolder(descriptor)) {
        return false;
    }
    const char *text = std::getenv("FAULT_NUMBER");
    const long number = text ? std::atol(text) : 0;
    const long now = ++calls;
    return number > 0 && (now == number || (now > number && std::getenv("FAULT_FOR_EVER")));
}

/// As a disk says it.
ssize_t failed()
{
    errno = EIO;
    return -1;
}

[[gnu::destructor]] void report()
{
    if (const char *path = std::getenv("FAULT_REPORT")) {
        if (std::FILE *file = std::fopen(path, "w")) {
            std::fprintf(file, "%ld\n", calls.load());
            std::fclose(file);
        }
    }
}

} // namespace

extern "C" {

ssize_t read(int descriptor, void *buffer, size_t count)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t)>("read");
    return fails("read", descriptor) ? failed() : real(descriptor, buffer, count);
}

ssize_t pread(int descriptor, void *buffer, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t, off_t)>("pread");
    return fails("read", descriptor) ? failed() : real(descriptor, buffer, count, offset);
}

ssize_t pread64(int descriptor, void *buffer, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t, off64_t)>("pread64");
    return fails("read", descriptor) ? failed() : real(descriptor, buffer, count, offset);
}

ssize_t write(int descriptor, const void *buffer, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return fails("write", descriptor) ? failed() : real(descriptor, buffer, count);
}

ssize_t pwrite(int descriptor, const void *buffer, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return fails("write", descriptor) ? failed() : real(descriptor, buffer, count, offset);
}

ssize_t pwrite64(int descriptor, const void *buffer, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return fails("write", descriptor) ? failed() : real(descriptor, buffer, count, offset);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return fails("sync", descriptor) ? static_cast<int>(failed()) : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails("sync", descriptor) ? static_cast<int>(failed()) : real(descriptor);
}

} // extern "C"
