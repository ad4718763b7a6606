import { PlanChat } from './plan-chat.ts'

// A page may hold the tag twice, or two pages' scripts may meet in one: the first definition stays.
if (!customElements.get('plan-chat')) customElements.define('plan-chat', PlanChat)
