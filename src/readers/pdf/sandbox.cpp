// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace Lectern::Readers {

namespace {

SandboxLayer layer(const char *name, bool isActive, const std::string &detail)
{
    return {name, isActive, isActive ? detail : std::strerror(errno)};
}

bool limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(static_cast<__rlimit_resource>(resource), &both) == 0;
}

SandboxLayer limitMemory()
{
#ifdef LECTERN_SANITIZED
    return {"memory", false, "built with a sanitizer, which reserves more addresses than that"};
#else
    constexpr rlim_t mostMemory = 512UL * 1024 * 1024;
    return layer("memory", limit(RLIMIT_AS, mostMemory) && limit(RLIMIT_DATA, mostMemory), "512 MB");
#endif
}

SandboxLayer limitTime()
{
    // At the lower limit comes SIGXCPU, which says why; at the upper one, SIGKILL, which does not.
    constexpr rlimit seconds{20, 21};
    return layer("processor time", ::setrlimit(RLIMIT_CPU, &seconds) == 0, "20 s");
}

SandboxLayer limitFiles()
{
    constexpr rlim_t mostDescriptors = 16;
    // What was left open before us is not for us. Not by QProcess: it closes its own report of a failed
    // start, too.
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    const bool isLimited =
        limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, mostDescriptors);
    return layer("files", isLimited, "none grows, 16 open at most");
}

SandboxLayer giveUpRights()
{
    const bool isDone =
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return layer("rights", isDone, "no new ones, not to be looked into");
}

/// All rights to files that a version of Landlock knows: 13 in the first, then one more each in 2 (moving),
/// 3 (truncating) and 5 (devices).
std::uint64_t allFileRights(long version)
{
    const int count = 13 + (version >= 2 ? 1 : 0) + (version >= 3 ? 1 : 0) + (version >= 5 ? 1 : 0);
    return (std::uint64_t{1} << count) - 1;
}

/// A folder that is not there needs no leave.
void allowReading(int rules, const char *folder)
{
    const int descriptor = ::open(folder, O_PATH | O_CLOEXEC);
    if (descriptor < 0) {
        return;
    }
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = descriptor;
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(descriptor);
}

SandboxLayer forbidReading()
{
    constexpr const char *name = "Landlock";
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) {
        return layer(name, false, {});
    }
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = allFileRights(version);
    if (version >= 4) {
        handled.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
    }
    const int rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0) {
        return layer(name, false, {});
    }
    for (const char *folder : {"/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts",
             "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig"}) {
        allowReading(rules, folder);
    }
    const bool isActive = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    const SandboxLayer said = layer(name, isActive,
        "version " + std::to_string(version) + ": fonts and poppler's tables alone are read"
            + (version >= 4 ? ", no TCP" : ""));
    ::close(rules);
    return said;
}

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t architecture = 0;
#endif

/// Landlock knows of TCP alone: no socket of any kind is made, no other program started or looked into.
SandboxLayer forbidCalls()
{
    constexpr const char *name = "seccomp";
    if constexpr (architecture == 0) {
        return {name, false, "not written for this processor"};
    }
    constexpr std::uint32_t otherTable = 0x40000000; // x32: the same calls by other numbers
    constexpr std::array<std::uint32_t, 9> forbidden{SYS_socket, SYS_socketpair, SYS_execve, SYS_execveat,
        SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_getfd, SYS_io_uring_setup};
    constexpr std::size_t head = 4;
    std::array<sock_filter, head + forbidden.size() + 2> filter{};
    constexpr auto refuse = static_cast<std::uint8_t>(head + forbidden.size() + 1); // its place
    filter[0] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    filter[1] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 0, refuse - 2);
    filter[2] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    filter[3] = BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, otherTable, refuse - 4, 0);
    for (std::size_t at = 0; at < forbidden.size(); ++at) {
        const auto distance = static_cast<std::uint8_t>(refuse - (head + at) - 1);
        filter[head + at] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, forbidden[at], distance, 0);
    }
    filter[refuse - 1] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[refuse] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    const sock_fprog program{refuse + 1, filter.data()};
    const bool isActive = ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
    return layer(name, isActive, "no sockets, no other programs");
}

} // namespace

std::vector<SandboxLayer> enterSandbox()
{
    // Rights first: without that Landlock and seccomp are not for everybody.
    const SandboxLayer rights = giveUpRights();
    const SandboxLayer reading = forbidReading();
    const SandboxLayer calls = forbidCalls();
    return {rights, limitMemory(), limitTime(), limitFiles(), reading, calls};
}

} // namespace Lectern::Readers
