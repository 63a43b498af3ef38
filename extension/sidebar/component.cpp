// SPDX-License-Identifier: MPL-2.0
// The component's door: what klubba.components names.
#include "sidebar/dispatch.hpp"
#include "sidebar/export_gate.hpp"
#include "sidebar/factory.hpp"
#include "sidebar/opening_job.hpp"
#include "sidebar/options_page.hpp"

namespace {

using Arguments = com::sun::star::uno::Sequence<com::sun::star::uno::Any>;

template <class Implementation>
com::sun::star::uno::XInterface* make(com::sun::star::uno::XComponentContext* context) {
    return cppu::acquire(new Implementation(context));
}

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
klubba_panel_factory(com::sun::star::uno::XComponentContext* context, const Arguments&) {
    return make<klubba::sidebar::PanelFactory>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
klubba_protocol_handler(com::sun::star::uno::XComponentContext* context, const Arguments&) {
    return make<klubba::sidebar::ProtocolHandler>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
klubba_options_page(com::sun::star::uno::XComponentContext* context, const Arguments&) {
    return make<klubba::sidebar::OptionsPage>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
klubba_export_gate(com::sun::star::uno::XComponentContext* context, const Arguments&) {
    return make<klubba::sidebar::ExportGate>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
klubba_opening_job(com::sun::star::uno::XComponentContext* context, const Arguments&) {
    return make<klubba::sidebar::OpeningJob>(context);
}
