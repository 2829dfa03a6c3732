package twoway.chassis.actor;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Runs right inside the transaction interceptor, so that no transactional method touches a row before the tenant is known. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class TenantScope {

    private final Tenancy tenancy;

    TenantScope(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        tenancy.enter();
        return call.proceed();
    }
}
