"""Documents asked inside Apache Spark: ``docent.spark.query(spark, "figures | count by kind", documents)``.

Spark reads, schedules, shuffles and retries; each task runs ``docent worker``. Needs pyspark 4 and pyarrow.
"""

from ._query import problems, query

__all__ = ["problems", "query"]
