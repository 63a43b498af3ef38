// SPDX-License-Identifier: MPL-2.0
#include "commands/members.hpp"

#include "commands/desk.hpp"
#include "files/members_file.hpp"
#include "files/organ_settings_store.hpp"

namespace klubba::commands {

Membership membership_of(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model) {
    Desk desk(workshop, model, Detail::Facts, Reading::Outline);
    Membership membership{desk.minutes().organ.value, {}};
    if (membership.organ.empty())
        throw Error(
            "Dokumentet säger inte vilken nämnd eller vilket råd det gäller. Skriv namnet i huvudet först.",
            "The document doesn't say which board or council it is about. Write its name in the head first.");
    if (const auto* settings = workshop.settings_of(membership.organ))
        membership.members = settings->body.members;
    return membership;
}

void store(Workshop& workshop, const Membership& membership) {
    files::write_members_of(membership.organ, membership.members, workshop.settings_folder());
    workshop.reload();
}

} // namespace klubba::commands
