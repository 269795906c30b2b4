"""Postings of our own writing, with the skills that they plainly require."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A posting and the names of skills that it requires without doubt."""

    name: str
    text: str
    required: tuple[str, ...]


DATA = Asked(
    "data engineer",
    """Senior Data Engineer
Harbour Analytics, Rotterdam

About us
Harbour Analytics forecasts arrivals for forty ports. Our small data team feeds every product of the company.

What you will do
- Design and run pipelines that take in sensor and customs data, in batches and as streams
- Model the warehouse together with the analysts who use it
- Watch cost and quality, and write down what you decide
- Review the work of two younger colleagues

What you bring
- At least 5 years of experience as a data engineer
- Excellent Python and SQL
- Experience with Apache Airflow and Kafka
- Hands-on knowledge of Kubernetes and Terraform
- Bachelor's degree in computer science or a similar field
- Fluent English

Nice to have
- Snowflake or BigQuery
- dbt
- Scala

What we offer
- 30 days of holiday, a pension and a ticket for the train
""",
    ("Python", "SQL", "Kafka", "Kubernetes", "Terraform"),
)

NURSE = Asked(
    "nurse",
    """Registered Nurse, Emergency Department
St Brendan's Hospital, Manchester

The role
You join a department that sees 90,000 patients a year. You triage, treat and teach, on a rota of three weeks.

Responsibilities
- Assess patients on arrival and begin treatment
- Give medicines safely and keep complete records
- Support students and newly qualified nurses

Requirements
- Registered nurse with a degree in nursing
- Two years of experience in emergency care
- Triage
- Cannulation
- Medication administration
- Electronic health records
- Advanced Life Support

Preferred
- Wound care
- Paediatric nursing
- A teaching qualification

Benefits
- Paid study leave and a nursery on site
""",
    ("Triage", "Cannulation", "Medication administration", "Electronic health records"),
)

ACCOUNTANT = Asked(
    "accountant",
    """Senior Accountant
Granite Foods plc, Edinburgh

About the job
Granite Foods makes soups and sauces in three plants. You will report to the financial controller.

Your tasks
- Close the books each month and explain the differences
- Prepare the accounts of two subsidiaries
- Work with the auditors in autumn

You have
- A professional qualification such as ACCA or CPA
- 4+ years of experience in accounting
- Strong knowledge of IFRS
- SAP and Microsoft Excel at an advanced level
- Experience with budgeting and forecasting

It helps if you know
- Power BI
- Consolidation
- French

We offer a bonus, a canteen and flexible hours.
""",
    ("IFRS", "SAP", "Microsoft Excel", "Budgeting"),
)

SALES = Asked(
    "sales",
    """Sales Manager, Medical Devices
Corvo Health, Madrid

What you do
- Lead a team of eight representatives in Spain and Portugal
- Win and keep hospital accounts
- Plan the year by region and by product

Must have
- 5 years of experience in sales, two of them leading a team
- Negotiation
- Key account management
- Salesforce or another CRM
- Public tenders
- Spanish and English, both fluent

Nice to have
- Portuguese
- Market research

What you get
- A car, a bonus and a team that laughs
""",
    ("Negotiation", "Key account management", "Salesforce"),
)

DESIGNER = Asked(
    "designer",
    """Product Designer
Pelican Travel, Lisbon (hybrid)

We build a calm way to book slow journeys. You would be our third designer.

Responsibilities
- Take features from research to release with two engineers and a product manager
- Keep the design system tidy
- Test with travellers every second week

Requirements
- 3 years of experience in product design
- Figma
- Prototyping
- Usability testing
- Design systems
- HTML and CSS
- A portfolio

Preferred
- Accessibility
- Illustration
- Swift

Perks: thirty days off and a travel budget.
""",
    ("Figma", "Prototyping", "Usability testing", "HTML", "CSS"),
)

WELDER = Asked(
    "welder",
    """TIG Welder
Fjord Process Piping, Bergen

Tasks
- Weld stainless pipework for the food industry
- Read isometric drawings and keep weld maps
- Check your own work by eye

Requirements
- Vocational training in welding
- 3 years of experience in TIG welding
- Blueprint reading
- Forklift licence
- Working English

Preferred
- Orbital welding
- AutoCAD

We offer shared housing for the first months and a fair wage.
""",
    ("TIG welding", "Blueprint reading"),
)

POSTINGS = (DATA, NURSE, ACCOUNTANT, SALES, DESIGNER, WELDER)

# Some four hundred words that have nothing to do with any work.
UNRELATED = (
    "The garden behind the old mill slopes down to a brook where the children of three villages learn to "
    "skip stones. In spring the hedges smell of thorn and rain, and the keeper of the gate counts the "
    "first swallows aloud so that nobody can say they came unseen. Bread is baked on the fifth day and "
    "eaten warm with salt. Nobody remembers who built the bridge, but everybody remembers who fell from "
    "it, and the tale grows longer with every winter. A grey horse sleeps under the walnut tree and wakes "
    "only for apples. When the wind turns north the windows hum, and grandmothers close the shutters with "
    "the same sigh that their grandmothers had. The road to the sea takes two days on foot and a whole "
    "life by thinking about it. On the hill stands a lantern without a flame, for the last candle was "
    "given to a traveller who never returned it. Owls keep the barn, cats keep the kitchen, and the brook "
    "keeps everything that is dropped into it. In autumn the leaves pile up against the chapel door until "
    "the bell has to be rung from outside with a long pole. There is a song about that, but it has eleven "
    "verses and only one of them is kind. The baker knows nine of them, the ferryman the other two. Snow "
    "comes late and leaves early, as guests should. Under the ice the trout stand like commas in a "
    "sentence that nobody has finished reading. A boy once asked the mill wheel what time it was, and it "
    "answered by stopping. Since then people look at the shadow of the chimney instead. It is never quite "
    "right, and nobody minds. The moon over the orchard is said to be larger than elsewhere, which a "
    "schoolmistress disproved with a thread and a button, though she was asked not to tell the moon. "
    "Summer smells of hay and of the tar on the boats. Evenings are long enough for two stories and a "
    "quarrel, or for three stories and no quarrel at all. The well is deep and tastes of iron, and those "
    "who drink from it come back, they say, if only to complain about the taste. "
    "A painter came once to draw the valley and stayed until his colours froze, and the innkeeper keeps "
    "the picture behind the stove because it shows the church on the wrong side of the water."
)
