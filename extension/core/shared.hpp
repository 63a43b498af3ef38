// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace klubba {

/// A value that never changes, shared by all copies of it, whatever thread they are used in. As large as a pointer; a
/// default value takes no more than that.
template <class T>
class Shared {
public:
    Shared() noexcept = default;
    template <class Value>
    requires(!std::same_as<std::remove_cvref_t<Value>, Shared> && std::constructible_from<T, Value>)
        Shared(Value&& value) {
        T made(std::forward<Value>(value));
        if (!(made == none()))
            m_held = new Held{std::move(made)};
    }
    Shared(const Shared& other) noexcept : m_held(other.m_held) {
        if (m_held != nullptr)
            m_held->owners.fetch_add(1, std::memory_order_relaxed);
    }
    Shared(Shared&& other) noexcept : m_held(std::exchange(other.m_held, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(m_held, other.m_held);
        return *this;
    }
    ~Shared() {
        if (m_held != nullptr && m_held->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_held;
    }

    const T& operator*() const noexcept { return m_held == nullptr ? none() : m_held->value; }
    const T* operator->() const noexcept { return &**this; }
    /// It is the default value.
    [[nodiscard]] bool empty() const noexcept { return m_held == nullptr; }

    friend bool operator==(const Shared& a, const Shared& b) { return a.m_held == b.m_held || *a == *b; }
    template <class Other>
    requires(!std::same_as<Other, Shared>) friend bool operator==(const Shared& a, const Other& b) {
        return *a == b;
    }

private:
    struct Held {
        const T value;
        std::atomic<std::size_t> owners = 1;
    };
    static const T& none() noexcept {
        static const T value{};
        return value;
    }

    Held* m_held = nullptr;
};

} // namespace klubba
