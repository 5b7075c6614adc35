"""What data scientists, ML and data engineers, analysts, architects and software engineers make and do.

Phrases are folded (see tokens.fold_phrase). Sources: O*NET 15-2051.00, 15-2051.01 and 15-1243.01, ESCO 2511.4, GitLab's
data science and machine learning job families, Full Stack Deep Learning's description of ML team roles.
"""

from typing import Final

from jdlint.vocabulary.matcher import phrases

OBJECTS: Final[dict[str, tuple[str, ...]]] = {
    # things that are made
    "model": phrases(
        """ml model, machine learning model, ai model, predictive model, prediction model, statistical model
        deep learning model, dl model, dl and ml model, ai and ml model, ai / ml model, ml / ai model
        neural network, neural net, neural network architecture, classifier, nlp model, language model
        large language model, llm, computer vision model, cv model, vision model, forecasting model
        forecast model, recommendation model, recommender model, recommender system, recommendation system
        recommendation engine, recommendation algorithm, ranking model, ranking algorithm, propensity model
        churn model, fraud model, fraud detection model, scoring model, credit scoring model, segmentation model
        attribution model, clustering model, transformer model, generative model, generative ai model
        foundation model, time series model, regression model, classification model, optimization model
        risk model, machine learning algorithm, ml algorithm, deep learning algorithm, ai algorithm
        predictive algorithm, optimization algorithm, learning algorithm, preprocessing algorithm
        pre processing algorithm, machine learning solution, ml solution, deep learning solution
        machine learning approach, machine learning system, ml system, analytics model, analytical model
        advanced analytics model, quantitative model, econometric model, bayesian model, causal model
        simulation model, embedding model, production model, prototype model, reinforcement learning algorithm
        machine learning application, ml application, deep learning architecture, machine learning code, ml code
        data science solution, supervised model, unsupervized model, mathematical model
        image processing algorithm, statistical algorithm, machine learning technique, ml technique
        machine learning method, statistical method, statistical technique, data science model
        graph neural network, transformer architecture, model architecture, training script, training code
        model training code, training loop, convolutional network, recurrent network, transformer network
        model version, new model version, rl model, asr model, speech model, ai / ml algorithm, ai / ml solution
        detection algorithm, detection model"""
    ),
    "pipeline": phrases(
        """data pipeline, etl pipeline, elt pipeline, etl / elt pipeline, etl, elt, etl / elt, etl process
        elt process, etl / elt process, etl job, etl workflow, etl framework, data etl framework, etl solution
        data warehouse, data warehousing, data lake, lakehouse, data lakehouse, data mart, data ingestion
        ingestion pipeline, data ingestion pipeline, data integration, data infrastructure, data platform
        data architecture, data flow, dataflow, data workflow, data model, dimensional model, data modeling
        dbt model, star schema, database schema, data schema, schema design, data store, data storage
        data connector, data processing pipeline, data processing system, data system, streaming pipeline
        stream processing, batch processing, real time pipeline, batch pipeline, data transformation
        data extraction, data loading, data migration, data engineering, data engineering pipeline
        data engineering solution, database, relational database, nosql database, data catalog, data lineage
        data quality check, data quality framework, spark job, airflow dag, dag, data orchestration
        data pipeline architecture, pipeline architecture, data layer, semantic layer, data foundation
        extraction and loading, transformation and loading, extraction and transformation, analytics pipeline
        analytics infrastructure, analytics data model, big data pipeline, big data solution, data solution
        data analytics ecosystem, source to target mapping, data hub, data vault, data fabric
        data product pipeline, data asset pipeline, event pipeline, log pipeline, data source integration
        cloud data platform, data validation, validation check, quality check, data quality monitoring
        data export framework, monitoring pipeline, evaluation pipeline, pyspark job, data job"""
    ),
    "ml-pipeline": phrases(
        """ml pipeline, machine learning pipeline, training pipeline, model training pipeline, inference pipeline
        feature pipeline, feature store, rag pipeline, retrieval pipeline, ai pipeline, ai / ml pipeline
        model pipeline, deep learning pipeline, data science pipeline, retraining pipeline, embedding pipeline
        vector database, vector store, rag system, retraining job, ml infrastructure
        machine learning infrastructure, ai infrastructure, training infrastructure, serving infrastructure
        inference infrastructure, serving layer, inference service, batch inference service
        model serving infrastructure, inference engine, inference server, ml service, ai service, mlops pipeline
        ml workflow, machine learning workflow, model registry, ai / ml infrastructure, gpu cluster
        training cluster, model endpoint, inference endpoint, ml framework, machine learning framework
        training and inference, inference and training, ml tooling, ml training pipeline, nlp pipeline
        computer vision pipeline, evaluation harness code"""
    ),
    "code": phrases(
        """code, production code, production grade code, production quality code, production ready code
        python code, sql code, clean code, production quality python code, production python
        production software, unit test, integration test, automated test, code review, pull request, source code
        backend service, back end service, backend system, microservice, micro service, web service, rest api
        restful api, backend api, software application, web application, codebase, code base, script
        python script, software library, python package, software component, backend infrastructure
        full stack application, serverless function, test suite, test coverage, web api, web based api, sdk code
        coding, programming, pair programming"""
    ),
    "service": phrases("api, sdk, backend, back end, server, service layer"),
    "infrastructure": phrases(
        """cloud infrastructure, infrastructure as code, kubernetes cluster, kubernetes, cluster, docker container
        container, compute infrastructure, ci / cd pipeline, ci / cd, ci / cd workflow, deployment pipeline
        production environment, production infrastructure, production system, devops, cloud environment, gpu
        terraform"""
    ),
    "report": phrases(
        """dashboard, data visualization, visualization, business intelligence dashboard, bi dashboard, bi report
        kpi report, kpi dashboard, tableau dashboard, looker dashboard, power bi dashboard, power bi report
        powerbi report, tableau report, weekly report, monthly report, daily report, regular report
        ad hoc report, standard report, automated report, management report, standardized report
        operational report, performance report, sql report, analytics report, analytical report, data report
        reporting, reporting solution, reporting suite, scheduled report, recurring report, report and dashboard
        dashboard and report, explore, scorecard, analytics tool, analytic tool, reporting tool
        data analytics tool, analytics dashboard, insight report, self service dashboard, reporting dashboard
        reporting infrastructure, bi solution, business intelligence, spreadsheet"""
    ),
    "query": phrases(
        "sql query, complex sql query, sql, complex sql, query, ad hoc query, stored procedure, sql statement"
    ),
    "architecture": phrases(
        """ml architecture, machine learning architecture, ai architecture, reference architecture
        data architecture, solution architecture, system architecture, technical architecture
        cloud architecture, software architecture, mlops architecture, platform architecture
        infrastructure architecture, service architecture, rag architecture, agent architecture
        ai system architecture, architecture, enterprise architecture, technical design, system design
        low level design, high level design, mlops reference architecture"""
    ),
    "research": phrases(
        """publication, peer reviewed publication, research paper, scientific paper, academic paper
        peer reviewed paper, publication record, patent, neurip, icml, iclr, cvpr, acl paper, emnlp, kdd
        top tier conference, top conference, peer reviewed journal, scientific publication, kaggle
        kaggle competition, kaggle ranking, kaggle grandmaster, novel algorithm, novel method
        novel machine learning method, research publication, scientific journal, conference paper
        scientific conference, state of the art result, novel architecture, first author"""
    ),
    # activities, named by a noun
    "data-preparation": phrases(
        """feature engineering, feature selection, feature extraction, data cleaning, data cleansing
        data preprocessing, data preparation, data pre processing, data wrangling, data munging, data mining
        exploratory data analysis, eda, data labeling, data annotation, web scraping, data scraping
        data imputation, data collection and cleaning, data exploration, data augmentation, ml feature development
        dataset preparation, training set creation, exploratory analysis"""
    ),
    "model-work": phrases(
        """model training, model development, model building, model tuning, model fitting, model validation
        hyperparameter tuning, hyperparameter optimization, hyperparameter, model optimization
        machine learning model development, ml model development, ml development, model selection and training
        machine learning development, ai model development, predictive modeling, statistical modeling
        machine learning modeling, algorithm development, model fine tuning, llm fine tuning
        deep learning development, ai development, model experimentation, model prototyping
        machine learning engineering, ml engineering, algorithm design, financial modeling with python
        ai / ml development, statistical analysis, statistical inference, causal inference, regression analysis
        statistical testing, hypothesis testing, statistical significance testing, time series forecasting
        time series analysis, time series modeling, time series forecast, cluster analysis, survival analysis
        bayesian statistics, bayesian inference, multivariate analysis, quantitative modeling, ml lifecycle
        full ml lifecycle, machine learning lifecycle, model lifecycle, full model lifecycle
        end to end ml lifecycle"""
    ),
    "operation": phrases(
        """model deployment, model serving, model hosting, model inference, model inference latency
        inference latency, model retraining, mlops, ml ops, llmops, aiops, on call, on call rotation
        on call duty, pager duty, pagerduty, production support, retraining, model monitoring and retraining
        deployment of model, model productionization, model operationalization, ml deployment
        machine learning deployment, ai deployment pipeline, deployment automation, model monitoring pipeline
        incident response rotation, production deployment, model release automation, ml operation
        cloud deployment, ci / cd for ml"""
    ),
    "analysis": phrases(
        """ad hoc analysis, ad hoc analytics, deep dive analysis, data deep dive, root cause analysis of data
        analytical project, deep dive, business analysis report, sql analysis, variance analysis, data request
        data pull, data extract"""
    ),
    "insight": phrases(
        """data analysis, quantitative analysis, data driven analysis, in depth analysis, trend analysis
        funnel analysis, cohort analysis, retention analysis, customer data analysis, complex analysis
        insight from data, data insight, actionable insight, user behavior, customer behavior
        data driven insight, trend, pattern, analytical insight, statistical insight, metric change
        rigorous experiment, statistically rigorous experiment, experiment result, business trend
        data driven recommendation, finding, correlation, hypothesis, key driver, outlier, data quality issue
        data trend, business insight, driver"""
    ),
    "dataset": phrases(
        """data, dataset, data set, training data, raw data, training set, large dataset, structured data
        unstructured data, labeled data, text data, image data, sensor data, complex dataset, large data set
        data sample, record, data source, feature, ml feature"""
    ),
}
"""Objects of builders' verbs, by tag."""

ML_MODIFIERS: Final = frozenset(
    "ml ai machine learning predictive statistical deep neural nlp vision forecasting forecast ranking "
    "recommendation churn fraud scoring segmentation propensity classification regression generative foundation "
    "transformer time series supervised unsupervised trained language embedding detection recommender "
    "optimization anomaly sentiment speech image text multimodal diffusion bayesian causal probabilistic "
    "quantitative existing production dl llm rl retention demand credit uplift matching clustering".split()
)
"""A "model" or "algorithm" with one of these before it is a data scientist's."""

OTHER_MODELS: Final = frozenset(
    "business operating pricing financial delivery engagement service threat mental maturity revenue cost role "
    "staffing governance support commercial licensing subscription partnership care collaboration organization "
    "organizational agile go-to-market market economic saas target sales partner process unit roi value packaging "
    "monetization consumption hybrid working work trust security compliance domain object conceptual product 3d "
    "content".split()
)
"""A "model" with one of these before it has nothing to do with machine learning."""

BOTH_LANGUAGES: Final = tuple(
    f"{first} {joint} {second}"
    for first, second in (("python", "r"), ("r", "python"))
    for joint in ("/", ",", "or", "and", ", or", ", and")
)
"""A data scientist's two languages together: "R" alone is also a letter, and Python alone serves product managers."""
TOOLS: Final[dict[str, tuple[str, ...]]] = {
    "data_scientist": phrases(
        """scikit learn, sklearn, xgboost, lightgbm, pandas, numpy, scipy, statsmodel, jupyter, jupyter notebook
        matplotlib, seaborn, sas, stata, spss, matlab, nltk, spacy, h2o, caret, tidyverse, r studio"""
    ),
    "ml_engineer": phrases(
        """pytorch, tensorflow, keras, jax, hugging face, huggingface, onnx, triton, tensorrt, cuda, mlflow
        kubeflow, sagemaker, vertex ai, vertexai, langchain, llamaindex, langgraph, ray, deepspeed, vllm, opencv
        pinecone, weaviate, faiss, bentoml, seldon, weight and bias, metaflow"""
    ),
    "data_engineer": phrases(
        """spark, pyspark, apache spark, airflow, apache airflow, dagster, prefect, dbt, hadoop, hive, kafka
        apache kafka, kinesi, flink, apache flink, snowflake, databrick, redshift, bigquery, delta lake, presto
        trino, athena, glue, aws glue, fivetran, stitch, talend, informatica, ssi, cassandra, mongodb
        postgresql, postgres, mysql, elasticsearch, hdf, mapreduce, beam, nifi, luigi, hbase, dynamodb, synapse
        azure data factory, iceberg, sqoop"""
    ),
    "data_analyst": phrases(
        "tableau, power bi, powerbi, looker, qlik, qlikview, metabase, excel, mode, superset, domo, alteryx, sisense"
    ),
    "software_engineer": phrases(
        """python, scala, java, c++, golang, rust, javascript, typescript, node . js, fastapi, flask, django
        spring boot, docker, kubernetes, terraform, jenkin, jenkins, git, github action, linux, bash, c#, . net
        ansible, helm, r programming, julia, react, programming language, algorithm and data structure"""
    ),
}
"""Tools of each builder's trade. SQL is left out on purpose: product managers use it too."""

METHODS: Final = phrases(
    """deep learning, machine learning algorithm, machine learning technique, machine learning method
    neural network, collaborative filtering, causal inference, statistical modeling, statistical analysis
    statistical method, advanced statistical method, statistical significance testing, reinforcement learning
    time series modeling, time series analysis, clustering, anomaly detection, exponential smoothing
    unsupervized learning, supervised learning, unsupervized learning algorithm, predictive modeling
    data mining, hypothesis testing, regression analysis, feature engineering, model development
    model deployment, model tuning, mlops, machine learning engineering, data modeling, data warehousing
    data engineering, etl, elt, personalization algorithm, recommendation algorithm, ml framework
    machine learning framework, deep learning framework, linear algebra, graph neural network, data structure
    ml library, machine learning library, ml development, ai development, ml algorithm, statistical programming
    machine learning modeling, deep learning model, transformer architecture, big data technology, big data tool
    dimensional modeling"""
)
"""Methods of the builders' trade, as they are asked for under skills without a verb."""

FIELDS: Final = phrases(
    """statistics, natural language processing, nlp, computer vision, time series, predictive analytics
    mathematics, probability, optimization, machine learning model, transformer, fine tuning, embedding
    vector database, data science, data visualization, experimental design, generative ai model
    recommendation system, machine learning, quantitative analysis, big data, data architecture, data platform
    data infrastructure, data management, algorithm, econometric, data analytics, analytics, quantitative method
    scripting, distributed computing, software engineering, software development, distributed system
    object oriented programming, ci / cd, coding, engineering experience, development experience
    programming experience, coding experience, engineering background"""
)
"""Fields a product manager may know well too: they count in the whole, and never alone."""


PROGRAMMING: Final = frozenset(
    {"python", "scala", "java", "c++", "golang", "rust", "r programming", "programming language", "julia", "c#"}
)
"""A demand for one of these alone is a demand to code."""
