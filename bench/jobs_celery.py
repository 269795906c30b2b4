"""Celery's worker wants a module that holds its application."""

from bench.jobs_tasks import celery_app

app = celery_app()
