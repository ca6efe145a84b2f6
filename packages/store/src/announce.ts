/**
 * The part of a statement that puts what has `happened` into the outbox, once for everybody who wants to hear of it. The
 * statement's `happened` returns event_id, type, at and state. Where nobody listens this costs two look-ups by primary key.
 *
 * To the Requester's programs an overturned rejection is an approval: MTurk has no event for it.
 */
export const announced = `announced as (
     insert into outbox (delivery_id, requester_id, lane, transport, destination, version, webhook_id, event_type, event_at,
       hit_id, hit_type_id, assignment_id, event_state, created_at, next_attempt_at, give_up_at)
     select news.event_id || ' ' || coalesce(wish.webhook_id, wish.transport), :requesterId,
       :requesterId || ' ' || wish.transport || ' ' || coalesce(wish.webhook_id, wish.destination), wish.transport,
       wish.destination, wish.version, wish.webhook_id, news.type, news.at, news.state ->> 'HITId',
       news.state ->> 'HITTypeId', news.state ->> 'AssignmentId',
       case when news.type in ('ItemFinished', 'ItemReopened', 'BatchFinished') then news.state end, news.at, news.at, news.at + interval '1 day'
     from (
       select event_id, case type when 'RejectionOverturned' then 'AssignmentApproved' else type end as type, at, state
       from happened
     ) news
     cross join lateral (
       select transport, destination, version, null as webhook_id from notification_specification
       where requester_id = :requesterId and hit_type_id = news.state ->> 'HITTypeId' and is_active
         and news.type = any(event_types)
       union all
       select 'Webhook', url, '2014-08-15', webhook_id from webhook
       where requester_id = :requesterId and news.type = any(event_types)
         and (hit_type_id is null or hit_type_id = news.state ->> 'HITTypeId')
     ) wish
   )`
