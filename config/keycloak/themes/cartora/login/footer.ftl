<#-- the link to the shop's own page for a forgotten password, which does not tell who has an account -->
<#macro content>
<#if pageId == "login"><p class="cartora-footer"><a href="${properties.shopUrl}/forgot-password">${msg("doForgotPassword")}</a></p></#if>
</#macro>
