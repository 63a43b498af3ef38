// SPDX-License-Identifier: MPL-2.0
#include "writer/bullets.hpp"

#include "core/list_form.hpp"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/style/NumberingType.hpp>

namespace klubba::writer {
namespace {

std::string bullet_of(const css::uno::Sequence<css::beans::PropertyValue>& level) {
    sal_Int16 type = css::style::NumberingType::NUMBER_NONE;
    OUString character;
    css::awt::FontDescriptor font;
    for (const auto& value : level)
        if (value.Name == "NumberingType")
            value.Value >>= type;
        else if (value.Name == "BulletChar")
            value.Value >>= character;
        else if (value.Name == "BulletFont")
            value.Value >>= font;
    // A picture says as little as a private character.
    if (type == css::style::NumberingType::BITMAP)
        return bullet_label("\uF0B7", {});
    return type == css::style::NumberingType::CHAR_SPECIAL
               ? bullet_label(from_uno(character), from_uno(font.Name))
               : std::string();
}

} // namespace

const std::string& Bullets::of(const Reference<css::uno::XInterface>& paragraph, std::uint8_t list_level) {
    static const std::string none;
    if (!property<bool>(paragraph, "NumberingIsNumber"))
        return none;
    const auto [known, is_new] =
        m_known.try_emplace({property<OUString>(paragraph, "NumberingStyleName"), list_level});
    const auto rules =
        is_new ? property<Reference<css::container::XIndexAccess>>(paragraph, "NumberingRules") : nullptr;
    css::uno::Sequence<css::beans::PropertyValue> level;
    if (rules.is() && (rules->getByIndex(list_level - 1) >>= level))
        known->second = bullet_of(level);
    return known->second;
}

} // namespace klubba::writer
