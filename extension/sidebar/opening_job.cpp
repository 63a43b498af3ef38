// SPDX-License-Identifier: MPL-2.0
#include "sidebar/opening_job.hpp"

#include "commands/opening.hpp"
#include "sidebar/desk.hpp"
#include "sidebar/job.hpp"
#include "sidebar/log.hpp"

#include <cppuhelper/supportsservice.hxx>

namespace klubba::sidebar {

OpeningJob::OpeningJob(Reference<XComponentContext> context) : m_context(std::move(context)) {}

Any SAL_CALL OpeningJob::execute(const Sequence<css::beans::NamedValue>& arguments) {
    guarded(m_context, [&] {
        std::shared_ptr<commands::Workshop> workshop;
        const auto shared = [&]() -> commands::Workshop& {
            workshop = shared_workshop(m_context);
            return *workshop;
        };
        if (const auto document = text_document_of(arguments); document.is())
            commands::mend_opened(shared, document);
    });
    return {};
}

OUString SAL_CALL OpeningJob::getImplementationName() {
    return OUString("se.klubba.OpeningJob");
}

sal_Bool SAL_CALL OpeningJob::supportsService(const OUString& service) {
    return cppu::supportsService(this, service);
}

Sequence<OUString> SAL_CALL OpeningJob::getSupportedServiceNames() {
    return sequence({OUString("se.klubba.OpeningJob")});
}

} // namespace klubba::sidebar
