"""The verbs of scoring: postings, analyses, rankings, and how scores are computed."""

from curricle.modules.scoring.service.analysing import analyse, look
from curricle.modules.scoring.service.keeping import (
    adopt,
    choose,
    compare,
    delete,
    list_page,
    read,
    read_choice,
    read_document,
    remove_old,
)
from curricle.modules.scoring.service.outcomes import read_outcomes, replace_outcomes, tell_outcome
from curricle.modules.scoring.service.postings import PostingOrder
from curricle.modules.scoring.service.postings import add as add_posting
from curricle.modules.scoring.service.postings import delete as delete_posting
from curricle.modules.scoring.service.postings import list_page as list_postings
from curricle.modules.scoring.service.postings import read as read_posting
from curricle.modules.scoring.service.postings import read_only as read_posting_text
from curricle.modules.scoring.service.postings import rename as rename_posting
from curricle.modules.scoring.service.ranking import (
    RankingOrder,
    end_ranking,
    open_ranking,
    prepare,
    read_ranking,
    reasons_in,
    stop_ranking,
)
from curricle.modules.scoring.service.ranking import list_page as list_rankings
from curricle.modules.scoring.service.reading_many import begin as begin_ranking
from curricle.modules.scoring.service.reading_many import (
    drop_file,
    drop_read_files,
    is_wanted,
    list_waiting,
    read_item,
    remove_left_over,
    write_item,
)
from curricle.modules.scoring.service.reading_many import fail as fail_ranking
from curricle.modules.scoring.service.reading_many import finish as finish_ranking
from curricle.modules.scoring.service.sources import Against, Order, SentFile, Tools
from curricle.modules.scoring.service.telling import scoring
from curricle.modules.scoring.service.weighing import read_experiment

__all__ = [
    "Against",
    "Order",
    "PostingOrder",
    "RankingOrder",
    "SentFile",
    "Tools",
    "add_posting",
    "adopt",
    "analyse",
    "begin_ranking",
    "choose",
    "compare",
    "delete",
    "delete_posting",
    "drop_file",
    "drop_read_files",
    "end_ranking",
    "fail_ranking",
    "finish_ranking",
    "is_wanted",
    "list_page",
    "list_postings",
    "list_rankings",
    "list_waiting",
    "look",
    "open_ranking",
    "prepare",
    "read",
    "read_choice",
    "read_document",
    "read_experiment",
    "read_item",
    "read_outcomes",
    "read_posting",
    "read_posting_text",
    "read_ranking",
    "reasons_in",
    "remove_left_over",
    "remove_old",
    "rename_posting",
    "replace_outcomes",
    "scoring",
    "stop_ranking",
    "tell_outcome",
    "write_item",
]
