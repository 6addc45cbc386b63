"""What pages say about themselves: menus, prompts, notices. One table, English, of no single site."""

from __future__ import annotations

import re

NETWORKS = (
    r"(?:facebook|twitter|x|whats\s?app|telegram|linked\s?in|pinterest|reddit|instagram|youtube|"
    r"tiktok|mastodon|bluesky|viber|messenger|threads|flipboard|rss)"
)

COUNT = (
    r"[\d.,]{1,8} ?[km]?\+? (?:likes?|comments?|shares?|reactions?|views?|repl(?:y|ies)|reposts?)"
)
WHOLE_LINES = (
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|search|footer)",
    r"(?:main |site |mobile )?(?:menu|navigation)|toggle (?:the )?(?:navigation|menu|search)",
    r"(?:open|close|show|hide|expand)(?: (?:the )?(?:menu|search|navigation|sidebar|ad))?",
    r"search(?: (?:this site|for|here|…|\.\.\.))?:?|home|home ?page|sitemap|site map",
    r"(?:log|sign) ?(?:in|out|up|on)(?: (?:or|/) (?:register|subscribe|sign up|join))?|register",
    r"subscribe(?: (?:now|today|here|to (?:us|rss|our newsletter)))?|my account|sign me up",
    r"newsletters?(?: sign-?up)?|e-?editions?|today's paper|live tv|watch live|listen live",
    r"share(?: (?:this|it|on|via|with|the|now|save)\b.{0,40})?:?|share ?/ ?save|save(?: article)?",
    (
        rf"(?:(?:share|follow|find|like|join)(?: us)?(?: this)?(?: (?:on|via|by))? )?{NETWORKS}"
        rf"(?:[ ,/|·•&]+(?:and )?(?:{NETWORKS}|e-?mail|print|copy link|share))*"
    ),
    r"print(?: (?:this )?(?:page|article|friendly))?|e-?mail(?: this)?|tweet|copy(?: the)? link",
    r"(?:link )?copied(?: to clipboard)?!?|bookmark|listen(?: to (?:this )?(?:article|story))?",
    r"(?:font|text) size.{0,20}|a-? ?a\+?|(?:\d+|one|two|three|five) min(?:ute)?s?(?: of)? read",
    r"(?:continue )?(?:ad(?:vertisement|vert|s)?|sponsored(?: content)?|promoted)(?: -.{0,30})?",
    r"(?:story|article) continues (?:below|after)(?: .{0,40})?|scroll (?:down )?(?:to|for) .{0,30}",
    (
        r"(?:read|learn|see|find out|show|load|view|discover|explore|watch) (?:more|all|less)"
        r"(?: (?:articles|stories|posts|comments|news|about (?:us|this)|here))?[ .…»›>→]*"
    ),
    r"continue reading.{0,60}|(?:click|tap|press)(?: here)? (?:to|for) .{0,60}",
    (
        r"(?:(?:related|recommended|similar|popular|featured|recent|latest|more|other|top|trending) "
        r"(?:articles?|posts?|stor(?:y|ies)|news|topics?|content|reading|coverage|items?|videos?|"
        r"links?|tags?|searches))(?: (?:from|in|on|by) .{0,40})?:?"
    ),
    (
        r"related|recommended(?: for you| reading)?|trending(?: now)?|suggested (?:for you|posts|reads|"
        r"articles|stories)|most (?:read|popular|viewed|shared|watched|clicked|commented)\b.{0,30}"
    ),
    (
        r"(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:also|next)|also read|"
        r"(?:up )?next(?: up)?|don't miss|what to read next|more (?:from|like this|in|on|about)\b"
        r".{0,40}|also (?:on|in) .{0,30}|around the web|from (?:our|the) (?:web|archives?|partners?))"
        r"[:.…]*"
    ),
    (
        r"(?:leave|post|write|add|submit) (?:a|your|the first) (?:comment|reply|response|review)s?"
        r"(?: below)?|cancel reply|reply|join the (?:conversation|discussion|debate).{0,30}"
    ),
    (
        r"(?:\d+ )?(?:view |show |hide |see |read |write )?(?:all |the |\d+ |no |first )*"
        r"comments?(?: ?\(?\d+\)?| are (?:closed|off)"
        r"(?: .{0,30})?| yet| policy| off| section| on this (?:article|story))?\.?:?"
    ),
    r"be the first to (?:comment|reply|review).{0,30}|your (?:e-?mail(?: address)?|comment|name)(?: \*)?:?",
    r"(?:name|e-?mail(?: address)?|website|comment|message|subject|captcha)\s?(?:\*|\(required\))+",
    r"required fields are marked.{0,10}|your e-?mail address will not be (?:published|shared).{0,60}",
    r"save my name.{0,90}|notify me (?:of|by|when).{0,60}|Δ",
    r"(?:previous|next|older|newer|prev)(?: (?:article|post|page|story|entry|entries))?[:.…»«›‹→←]*",
    r"[«‹←]? ?(?:back|return) to (?:top|home|the top|main|all .{0,20}|list)|to(?: the)? top|top ↑?",
    (
        r"(?:accept|reject|allow|decline|agree|deny)(?: (?:all|and close|cookies|optional|only"
        r" necessary|necessary|& close|all cookies))?|i (?:agree|accept)|got it!?"
    ),
    r"(?:cookie|privacy|consent)s?(?: (?:policy|settings|preferences|notice|statement|& cookies))?",
    r"manage (?:cookies|choices|preferences|consent|settings|options|my .{0,20})",
    r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?|legal(?: notice)?|imprint",
    r"contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|jobs|faqs?|help|feedback",
    (
        r"(?:tags?|categor(?:y|ies)|filed (?:under|in)|posted (?:in|under)|topics?|labels?|keywords)\s?:"
        r".{0,160}|tags?|categories"
    ),
    r"(?:\d+ )?(?:shares?|likes?|views?|retweets?|followers|upvotes)(?: ?\d+)?|\d+ (?:of|/) \d+",
    r"powered by .{0,40}|loading(?: .{0,20})?[.…]*|please wait[.…]*|javascript .{0,60}",
    r"(?:donate|support us|support our work|become a member|buy us a coffee)(?: (?:now|today))?!?",
    r"getting your trinity audio player ready.{0,5}|view (?:in|this .{0,20} in) (?:your )?browser",
    (
        r"[\d.,]+ ?[km]?\+? (?:views?|subscribers?|photos?|videos?|links?|files?|likes?|shares?|members|"
        r"followers|reposts?|restacks?|repl(?:y|ies)|retweets?|readers|guests|viewing(?: this page)?|"
        r"(?:people )?(?:viewing|watching|reading)(?: (?:this|now).{0,20})?)"
    ),
    rf"{COUNT}(?:[ ,;·•|&]{{1,3}}(?:and )?{COUNT}){{1,4}}",
    r"(?:hits|views|reads|visits|visitors?|posts|joined|downloads)\s?:\s?.{1,40}|edited \d{1,2}:\d{2}",
    r"like (?:this|loading[.…]*):?|pin(?: it)?|print ?friendly.{0,10}|forwarded from|pinned .{0,40}",
    r"(?:post navigation|who is online|recent comments|discussion about this post)",
    r"we value your privacy|more options|allow and continue|privacy notice:.{0,200}",
    r"view image(?: in fullscreen)?|after newsletter promotion|reuse this content|get the app",
    r"(?:anzeige|publicit[ée]|publicidad|реклама|annonce|advertorial)|our sponsors|ready for more\?",
    r"enter your (?:e-?mail|name).{0,40}|type your e-?mail.{0,10}|download \w+|\d+ thoughts on .{0,200}",
    r"(?:see|more) (?:also|on this (?:story|topic))|explore more on .{0,40}|related internet links",
    r"(?:last )?edited by .{0,120}|(?:messages|posts|sorted) (?:sorted )?by:?.{0,80}|details",
    (
        r"(?:follow(?:ing|ers)?|likes?|comments?|report (?:this|post|abuse|an error)|repost|"
        r"embed|cite(?: this)?|expand(?: all)?|collapse(?: all)?|hide|see (?:translation|original|less)|"
        r"translate(?:d)?|pause|mute|save (?:and|&) close|send|submit|"
        r"download (?:the )?(?:pdf|text|report|app|image|document|as .{1,10})|go|ok|close x?|x)"
        r"(?: ?[·•|,/]? ?(?:like|comment|share|reply|save|repost|send|report|copy link|print|e-?mail))*"
        r"(?: ?[·•|] ?\d{1,3} ?(?:s|m|min|h|hrs?|d|w|y))?"
    ),
    (
        r"(?:just now|yesterday(?: at \d{1,2}[:.]\d{2})?|(?:an?|\d+) ?(?:s|sec|m|min|mins|h|hr|hrs|d|w|"
        r"wk|mo|y|yr|yrs|second|minute|hour|day|week|month|year)s?(?: ago)?)(?: ?[·•] ?.{0,30})?"
    ),
    r"(?:published|updated|edited|posted|sponsored|author|top (?:fan|contributor)|verified|suggested)",
    r"all reactions:?.{0,20}|most relevant|newest first|oldest first|sort by:?.{0,30}|write a comment.{0,5}",
    r"view (?:\d+ )?(?:more |previous )?(?:comments?|repl(?:y|ies)|responses?).{0,20}",
    r"(?:page|p\.) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]",
    r"(?:was this (?:page|article|information) (?:helpful|useful)|is this page useful)\??.{0,20}",
    r"thank(?:s| you) for your feedback.{0,30}|(?:member|subscriber)s?-only (?:story|content|article)",
    r"(?:strictly )?necessary cookies.{0,20}|(?:analytics|marketing|functional) cookies.{0,20}",
    r"(?:on|in) this page:?|table of contents|contents|in this (?:article|story|section|issue):?",
    r"(?:share|copy|link to) (?:this )?(?:contribution|debate|speech|column|section|quote)",
    r"(?:previous|next) (?:debate|section|day|sitting|chapter|issue)|column \d{1,5}",
    r"\d+ captures?|about this capture|timestamps|collected by|the wayback machine - .{1,200}",
    r"this is an? (?:archived|cached|old) (?:copy|page|version).{0,80}",
    r"(?:take action|act now|join us|join the .{1,30}|volunteer|chip in|sign the petition|pledge now)!?",
    r"(?:responses?|replies) ?\(\d+\)|written by|recommended from .{1,40}|text to speech",
    r"(?:paid for|promoted) by .{1,80}|(?:open|opens) in (?:a )?new (?:window|tab)|external link",
    r"@\w{3,40}|join|download|if you have \w+, you can view and join.{0,60}",
    r".{1,60} pinned a (?:photo|message|video|file)",
    r"(?:previous|next) (?:message|topic|thread|in thread|by date)\b.{0,160}|you are visitor .{0,30}",
    r"(?:continued|continues) (?:on|from) page .{1,20}|see .{1,40}, page \d{1,4}",
    r"printer?[- ]friendly(?: version| page)?(?: e-?mail to a friend)?|e-?mail (?:this )?to a friend",
    r"press (?:enter|space)\b.{0,60}",
    r"(?:add|save)\b.{0,60}\b(?:your|my) (?:saved )?(?:list|bookmarks|library)\b.{0,60}",
    r"(?:main article|see also|further information): .{1,60}|\[edit\]|from \w+, the free encyclopedia",
    r"(?:shared with|visible to) (?:your |the )?(?:public|friends|group|everyone|followers).{0,20}",
    r"(?:media|press) (?:contacts?|enquiries|inquiries)(?:\s?:.{0,160})?|total votes: ?\d+",
    r"(?:also|more) in .{1,40} (?:this|last) (?:week|month|issue)s?:?|see results|cast your vote",
    r"advertising|view this (?:post|photo|video) on .{1,20}|.{0,40}\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}",
    r".{3,80}\bpage \d{1,4} of \d{1,4}|[\d–-]{1,7} ?min(?:ute)?s?(?: read| listen)?",
    r"(?:https?://|www\.)\S+|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,30})*\.[a-z]{2,7}",
    r"unsubscribe(?: .{0,40})?|view (?:gallery|slideshow|image)|enlarge(?: image)?|play(?: video)?",
)

LABELLED_LINKS = (
    (
        r"(?:read (?:more|also|next|on)|also read|see also|related(?: article| story)?|more(?: on this)?"
        r"|watch|listen|must read|further reading|previous(?: post| article)?|next(?: post| article)?)"
        r"\s?[:»›>|–—]+\s?\S.{0,160}"
    ),
)

CALLS = (
    (
        r"if you (?:enjoy(?:ed)?|lik(?:e|ed)|value|found|appreciate)\b.{0,60}\b(?:article|story|work|"
        r"journalism|reporting|post|site|piece|subscription)\b.{0,200}"
    ),
    r"(?:please )?(?:sign (?:me )?up|subscribe|register)\b.{0,160}",
    r"(?:stay|keep) (?:informed|up[ -]to[ -]date|updated|in touch|connected|ahead)\b.{0,120}",
    (
        r"(?:get|receive|have)\b.{0,80}\b(?:newsletters?|(?:in|to) your (?:in-?box|e-?mail)|"
        r"(?:news|e-?mail|breaking) alerts|delivered)\b.{0,80}"
    ),
    r"(?:join|follow|like|find|add) (?:us|our)\b.{0,120}",
    rf"(?:join|follow)\b.{{0,50}}\bon {NETWORKS}\b.{{0,40}}",
    (
        r"(?:never|don't|do not) miss\b.{0,80}\b(?:story|stories|update|updates|news|newsletter|issue|"
        r"post|reading|episode|again)\b.{0,30}"
    ),
    r"download (?:our|the)\b.{0,40}\bapp\b.{0,60}",
    (
        r"(?:enjoy(?:ing|ed)?|like|liked|love)\b.{0,30}\b(?:this|our) (?:article|story|post|piece|"
        r"content|coverage|site)\b.{0,120}"
    ),
    r"(?:share|send|tell|e-?mail) (?:us|this (?:article|story|post|page))\b.{0,100}",
    (
        r"(?:support|fund|help us|donate to)\b.{0,60}\b(?:journalism|newsroom|work|reporting|"
        r"independent)\b.{0,120}"
    ),
    r"(?:become|be) a (?:member|supporter|subscriber|patron)\b.{0,120}",
    r"(?:already|not) (?:a|yet a) (?:subscriber|member)\b.{0,60}",
    (
        r"(?:to (?:read|continue reading)|this (?:article|content|story) is)\b.{0,60}\b(?:subscribers?|"
        r"subscribe|log in|sign in)\b.{0,60}"
    ),
    r"(?:have|got) (?:a )?(?:tip|story|comment|question|something to say)\b.{0,120}",
    (
        r"(?:were|are) you (?:there|on|at|in|affected)\b.{0,60}\b(?:send|share|tell|contact|e-?mail)\b"
        r".{0,80}"
    ),
    r"(?:what do you think|let us know|tell us)\b.{0,60}\b(?:comments?|below|think)\b.{0,30}",
    r"(?:click|tap) (?:here|the|on)\b.{0,120}",
    (
        r"(?:a |our )?(?:daily|weekly|free|morning|evening)\b.{0,40}\b(?:newsletter|briefing|digest)\b"
        r".{0,80}\b(?:in-?box|e-?mail|subscribe|sign up)\b.{0,40}"
    ),
)

NOTICES = (
    r"\ball rights reserved\b|^©",
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:\(c\)|©)?\s*(?:\d{4}|by\b)",
    (
        r"\b(?:republish|reproduc|reprint|syndicat)\w*\b.{0,60}\b(?:this|our|these) "
        r"(?:content|article|stor(?:y|ies)|material|piece|text|post|work)"
    ),
    (
        r"\b(?:may|can|must|should) not be (?:reproduced|republished|rewritten|redistributed|published"
        r", broadcast)\b"
    ),
    r"\b(?:we|this (?:web ?)?site|our (?:web ?)?site|our partners)\b.{0,40}\buses? (?:\w+ )?cookies\b",
    r"\b(?:store|access|process)\w* (?:and/or access )?information on (?:your|a) device\b",
    (
        r"\bby (?:continuing to|using|browsing|clicking|closing|subscribing|signing)\b.{0,80}\byou "
        r"(?:agree|accept|consent)\b"
    ),
    r"\b(?:privacy policy|terms of (?:use|service))\b.{0,60}\b(?:apply|agree|accept|read|see)\b",
    r"\b(?:agree|accept|consent)\w* to (?:our|the) (?:privacy|terms|use of cookies)\b",
    r"\bprotected by recaptcha\b",
    r"\bfill (?:out|in) this form\b",
    r"\b(?:not responsible|no responsibility) for the content of (?:external|third)",
    r"\byou can unsubscribe (?:at any time|here)\b|\bno spam\b",
    r"\ba version of this (?:article|story|piece) (?:first )?appear(?:s|ed) (?:in print|on)\b",
    r"\b(?:found|spotted|see) a (?:typo|mistake|error)\b",
    r"\bwhile we verify (?:your )?access\b|\bupdate your (?:privacy|cookie) settings\b",
    r"\busers browsing this (?:forum|topic)\b|\bbest viewed (?:with|in)\b",
    r"\b(?:newsletters?|e-?mails?) may (?:contain|include)\b|\bnot responsible for the content\b",
    r"\bplease (?:enable|turn on|switch on) (?:javascript|cookies)\b",
    r"\b(?:views?|opinions?) (?:expressed|contained|stated)\b.{0,40}\b(?:those of|necessarily)\b",
    r"\bdo(?:es)? not necessarily (?:represent|reflect|share)\b|\bnot take corporate positions\b",
    r"\bnot for resale\b|\bdownloaded (?:from|by)\b.{0,80}\b(?:subscriber|user|licen[cs]e)\b",
    r"\b(?:sign up|subscribe|register|log in|donate) (?:here|now|today|for free)[.!]?$",
    r"\b(?:commission|discount) at no (?:extra |additional )?cost\b|\bbecom(?:e|ing) a member\. ",
    r"\bneutrality of this (?:article|page)\b|\bfound on the talk page\b",
    (
        r"\b(?:version|part) of this (?:article|story|piece|essay|text) (?:was )?(?:also |first )?"
        r"(?:appeared|published|ran)\b"
    ),
    r"\ball rights? belongs?\b|\b(?:taking|use|using|copying)\b.{0,40}\bmention\w* (?:of )?(?:the )?source\b",
    r"\b(?:appear(?:s|ed)|published|printed) in (?:the )?.{0,30}\bprint(?:ed)? (?:edition|version)\b",
    r"\blast modified:|\b(?:something went wrong|error (?:has )?occurred)\b.{0,30}\btry again\b",
    r"\bplease try again later\b|\bcomplaint about editorial content\b",
    r"\bto (?:hear|read|watch) more\b.{0,60}\b(?:our app|the \w+ app|subscribe|sign up)\b",
)

BOXED = re.compile(
    r"(?:sign (?:me )?up|subscribe|join(?: now)?|get it sent to your in-?box|enter your e-?mail"
    r"(?: address)?|your e-?mail(?: address)?|donate(?: now)?|support us)\b.{0,30}[!.…]*"
)
"""A button of a box that is all about it: to subscribe, to give."""

IMAGE_WORDS = r"(?:logo|photo|image|picture|icon|avatar|banner|thumbnail|portrait|advertisement)"


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


WHOLE_LINE = _whole(WHOLE_LINES)
LABELLED_LINK = _whole(LABELLED_LINKS)
CALL = _whole(CALLS)
NOTICE = _whole(NOTICES)
"""Searched for anywhere in a paragraph; the others must match a whole line. All in lower case."""

MORE = re.compile(
    r"(?:read|learn|see|find out|continue reading|view|discover) ?(?:more|on|it|the full \w+)?"
    r"[ .…»›>→]*"
)
RELATED = re.compile(
    r"(?:suggested (?:for you|posts|reads|articles|stories)|"
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:related|recommended|similar|"
    r"popular|recent|latest|more|other|top|trending) (?:articles?|posts?|stories|news|reading|"
    r"coverage|content|videos?)|related|trending(?: now)?|most (?:read|popular|viewed|shared)|read "
    r"(?:also|next)|also read|what to read next|more (?:from|on|in|like this)\b.{0,40}|"
    r"around the web|recommended(?: for you)?|see also|explore more on .{0,40}|related internet links|"
    r"recent comments|post navigation|(?:also|more) in .{1,40} (?:this|last) (?:week|month|issue)s?|"
    r"more on the (?:topic|subject)|also in this (?:issue|section))[:.…]*"
)
TAIL = re.compile(
    r"(?:(?:\d+ )?(?:thoughts?|comments?|repl(?:y|ies)|responses?) (?:on|to) .{0,200}|discussion about "
    r"this post|(?:leave|post|write) a (?:reply|comment).{0,40}|(?:\d+ )?comments?(?: ?\(\d+\))?:?|"
    r"post navigation|who is online|recent comments|responses? ?\(\d+\)|most relevant|all comments|"
    r"join the (?:conversation|discussion).{0,30})"
)
"""What only stands below a text: the comments of others begin here."""
END_MATTER = re.compile(
    r"(?:share this:?|like this:?|tags?:.{0,160}|topics?:.{0,160}|reuse this content|more on this story|"
    r"explore more on .{0,40}|related internet links|top stories|most (?:read|viewed|popular|shared).{0,30}|"
    r"more (?:from|in|by|on) .{0,60}|(?:recommended|related|trending)(?: (?:for you|articles?|stories|"
    r"posts|news))?:?|see also:?|you (?:may|might) (?:also )?like.{0,30}|read (?:also|next).{0,5}|"
    r"sponsored content.{0,40}|follow us\b.{0,60}|about us|all rights reserved.{0,60})"
)
"""What stands below a text or between its parts: the end of it if no running text follows."""
FILE_NAME = re.compile(
    r"\S.{0,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|mp4|pdf|docx?)(?:\s*\(\d+\))?"
    r"|(?:img|dsc|dscn|pxl|screenshot|whatsapp image|photo|image|untitled)[ _-]?\d[\w .:_-]{0,60}"
    r"|[a-z0-9](?:[\w-]*(?: [\w-]+){1,10}|[^\W_]*[_-][\w-]+)\s?\(\d{1,3}\)"
    r"|[a-z0-9]+(?:[_-][a-z0-9]+){2,}",
    re.IGNORECASE,
)
"""A name of a file alone in its line. No repeat holds what parts its turns: work grows with the line."""
